export { createUpstreams, type UpstreamsNeeds, type UpstreamsRoom } from './createUpstreams.ts'
export type { RouteHealth } from './health.ts'
export { readSettings, type SettingsFile } from './settings/readSettings.ts'
export { unpricedRoutes } from './settings/unpriced.ts'
