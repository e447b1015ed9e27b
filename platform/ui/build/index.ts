/** Builds what browsers are sent besides pages. Imported by the server's start and by tests, never by a page. */
export { buildAssets, type AssetManifest, type AssetsToBuild } from './buildAssets.ts'
