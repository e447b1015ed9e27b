/** Applying for a scheme and following the case, page by page. See README.md. */
export { applyRoutes } from './routes.ts'
export { casesPlace } from './place.ts'
export type { ApplyNeeds } from './needs.ts'
export { createCarrier, type Carrier, type Sealing } from './start/carried.ts'
