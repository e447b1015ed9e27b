/** Who may review: links that let a person in, and the session that follows. See README.md. */
export { createDesk, type Desk, type DeskLink, type DeskNeeds, type Reviewer } from './createDesk.ts'
export type { DeskEntry } from './deskEntry.ts'
export { deskMigrations } from './migrations.ts'
export { requireOwnPage, type DeskRequest } from './ownPage.ts'
export { deskRoutes, type DeskRoutes } from './routes.tsx'
export { sendDeskPage } from './sendDeskPage.ts'
