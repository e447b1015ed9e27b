/** The pages that every browser test walks; a new page is added here. Ids are those of packs/hk-2026. */
export const pages = [
  '/',
  '/stand',
  '/blueprint',
  '/blueprint/ai-training-for-all',
  '/blueprint/promises',
  '/blueprint/conflicts',
  '/blueprint/proposals',
  '/blueprint/guidelines',
  '/blueprint/changes',
  '/schemes',
  '/schemes/smart-teaching-grant',
  '/sources',
  '/sources/wenweipo-2026-02-26',
  '/about',
  '/errors',
  '/there-is-no-such-page',
] as const
