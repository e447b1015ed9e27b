/** Awards as the public may know them: who got what, what was paid, what became of it. See README.md. */
export type { Award, Recipient } from './award.ts'
export { createAwards, type Awards, type AwardsNeeds, type Examples } from './createAwards.ts'
export { awardsMigrations } from './migrations.ts'
export { publishedParties } from './publishedParties.ts'
export { awardsRoutes, type AwardsRoutes } from './routes.tsx'
