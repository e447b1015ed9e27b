/** The blueprint: every measure, its money and its promises, as of any day. See README.md. */
export type { BlueprintDeps } from './deps.ts'
export { blueprintRoutes } from './routes.ts'
export { measuresAnswer, measuresFound } from './api/measuresFound.ts'
export { measuresQuery } from './api/schemas/queries.ts'
