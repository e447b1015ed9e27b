import type { SourceMeta } from '../source.ts'

/** A described source for tests. */
export function aSource(given: Pick<SourceMeta, 'id' | 'sha256'> & Partial<SourceMeta>): SourceMeta {
  return {
    kind: 'news',
    authority: 'reported',
    publisher: { 'zh-Hant': '海港日報', 'zh-Hans': '海港日报', en: 'Harbour Daily' },
    title: { 'zh-Hant': '一份測試文件', 'zh-Hans': '一份测试文件', en: 'A document for tests' },
    date: '2026-02-25',
    'date-basis': 'stated',
    language: 'zh-Hant',
    ...given,
  }
}
