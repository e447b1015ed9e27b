import type { Site } from '../site.ts'

/** A site for tests: addresses say which file they are of. */
export const site: Site = {
  asset: (name) => `/assets/${name}`,
  name: { 'zh-Hant': '飛輪', 'zh-Hans': '飞轮', en: 'Feilun' },
  origin: 'https://feilun.example',
  styles: '/assets/index.css',
}
