/**
 * The parts of a scheme that pages share, on the server and in the browser: nothing here needs Node, a request or a
 * database. `#modules/schemes/parts` is this module's second face.
 */
export { Cited, type CitedProps } from './Cited.tsx'
export { CriterionTree, type CriterionTreeProps } from './CriterionTree.tsx'
export { directoryOf, nameOf, type Directory } from './directory.ts'
export { amountWords, factValueWords, listWords, type FactKind } from './factWords.ts'
export { SchemeFacts } from './SchemeFacts.tsx'
export { SchemeLine, type SchemeLineProps } from './SchemeLine.tsx'
export { SchemeStatus } from './SchemeStatus.tsx'
export { deadlineWords, howWords, moneyWords, ownerWords, type Said } from './schemeWords.ts'
export { applyFrom, takesCases, type TakesCases } from './takesCases.ts'
export { testWords, type Test } from './testWords.ts'
export { received } from './received.ts'
export { learnPartWords, partWords, type PartMessages } from '#modules/schemes/parts/words'
