/** The desk for reading documents: candidates, decisions, and what they change in the pack. See README.md. */
export { createReadings, type Readings } from './createReadings.ts'
export { readingDesk } from './readingDesk.ts'
export type { PackDiff, ReadingDependencies } from './dependencies.ts'
export { readingMigrations } from './migrations.ts'
export { readingRoutes } from './routes.tsx'
export type { ReadingRoutesNeeds } from './routesNeeds.ts'
export { readingThread, type ReadInThread } from './text/readingThread.ts'
export { readingNames } from './writtenNames.ts'
