/** The blueprint: every measure, its money and its promises, as of any day. See README.md. */
export type { BlueprintDeps } from './deps.ts'
export { moneyFrom, type MoneyMoved, type MoneyPort, type MovedByMeasure } from './moved/moved.ts'
export { blueprintRoutes } from './routes.ts'
export { measuresAnswer, measuresFound } from './api/measuresFound.ts'
export { measuresQuery } from './api/schemas/queries.ts'
