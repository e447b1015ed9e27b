import type { Site } from '#platform/ui'

export const siteName = { 'zh-Hant': '飛輪', 'zh-Hans': '飞轮', en: 'Feilun' } as const

/** What pages are told of the site: its name, its address (asked for each time: a free port is known only once it is taken), and its files. */
export function siteOf(assets: Readonly<Record<string, string>>, origin: () => string): Site {
  return {
    asset: (name) => assets[name] ?? `/assets/${name}`,
    name: siteName,
    get origin() {
      return origin()
    },
    styles: assets['feilun.css'] ?? '/assets/feilun.css',
  }
}
