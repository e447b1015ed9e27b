/** Where do I stand: the front page, the questions, the results and their API. See README.md. */
export type { StandDependencies } from './dependencies.ts'
export { standRoutes } from './routes.ts'
