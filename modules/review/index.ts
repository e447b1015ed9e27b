/** The pages of those who decide: reviewers, programme officers, approvers and auditors. See README.md. */
export type { WorkNeeds } from './needs.ts'
export { reviewRoutes } from './routes.ts'
export { workPlace } from './workPlace.ts'
