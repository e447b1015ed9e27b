/** Which models are used past the gateway, from logs, and what is offered instead. See README.md. */
export { createShadow, type Overview, type Shadow, type ShadowNeeds } from './createShadow.ts'
export { followFile, type FollowedFile } from './reading/followFile.ts'
export { shadowMigrations } from './migrations.ts'
export type { OfferPort } from './offerRoutes.tsx'
export { shadowRoutes, type ShadowRoutes } from './routes.tsx'
export { shadowPlace } from './shadowPlace.ts'
export { shadowNames } from './writtenNames.ts'
