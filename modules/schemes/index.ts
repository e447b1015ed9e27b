/** The schemes that people and organisations can join or apply for. See README.md. */
export { citationsOut } from './api/schemeOut.ts'
export { citation as citationSchema, text as textSchema } from './api/schemas.ts'
export type { SchemesDependencies } from './dependencies.ts'
export { schemesRoutes } from './routes.ts'
export { partMessages } from '#modules/schemes/parts/words'
