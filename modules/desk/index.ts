/** Where people look at what must be looked at before it is shown. See README.md. */
export { createDesk, type Desk, type DeskLink, type Reviewer } from './createDesk.ts'
export type { DeskEntry } from './deskEntry.ts'
export { deskHolding, type WrittenName } from './holding/deskHolding.ts'
export { deskMigrations } from './migrations.ts'
export { deskPlace } from './deskPlace.ts'
export { deskRoutes, type DeskRoutes } from './routes.tsx'
export { sendDeskPage } from './sendDeskPage.ts'
