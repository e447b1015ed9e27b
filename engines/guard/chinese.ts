/** The one place that says where the neighbour is: in this house beside us; published alone, the package `@feilun/chinese`. */
export { fold, foldPlain } from '../chinese/index.ts'
