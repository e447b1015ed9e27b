/** The schemes that people and organisations can join or apply for. See README.md. */
export type { SchemesDependencies } from './dependencies.ts'
export { schemesRoutes } from './routes.ts'
export { partMessages } from '#modules/schemes/parts/words'
