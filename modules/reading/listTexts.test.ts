import { describe, expect, it } from 'vitest'
import type { Source } from '#modules/evidence'
import { FeilunError } from '#platform/errors'
import { listTexts } from './listTexts.ts'

const pageSize = 50
const stored = undefined
const claims = 0

/** Lists as evidence does: the described ones first. None is stored, so none is read. */
function listed(described: number, undescribed: number) {
  const sources = Array.from({ length: described + undescribed }, (_, n): Source => {
    const id = n < described ? `described-${n}` : `new-${n - described}`
    return n < described
      ? {
          kind: 'news',
          id,
          authority: 'reported',
          publisher: { 'zh-Hant': '報', 'zh-Hans': '报', en: 'Paper' },
          title: { 'zh-Hant': '題', 'zh-Hans': '题', en: 'Title' },
          date: '2026-01-01',
          'date-basis': 'stated',
          language: 'zh-Hant',
          sha256: ''.padEnd(64, 'a'),
        }
      : { kind: 'not-described', id }
  })
  const pages = Math.max(1, Math.ceil(sources.length / pageSize))
  const list = async (page: number) => {
    if (page > pages) throw new FeilunError('not-found')
    const of = sources.slice((page - 1) * pageSize, page * pageSize)
    return { described, undescribed, page, pages, sources: of.map((source) => ({ source, stored, claims })) }
  }
  return async (page: number) => {
    const { texts } = await listTexts({ evidence: { list }, packs: { amendments: async () => [] } } as never, page)
    return texts.map(({ source }) => source.id)
  }
}

describe.each([
  [5, 200],
  [60, 200],
  [120, 3],
  [0, 51],
  [50, 50],
  [3, 0],
])('A list of %i described texts and %i that are not', (described, undescribed) => {
  const pages = Math.ceil((described + undescribed) / pageSize)
  const page = listed(described, undescribed)

  it('begins with the newest that is not described', async () => {
    expect((await page(1))[0]).toBe(undescribed > 0 ? 'new-0' : 'described-0')
  })

  it('has every text once, and no page after the last', async () => {
    const all = []
    for (let n = 1; n <= pages; n++) all.push(...(await page(n)))
    expect(new Set(all).size).toBe(described + undescribed)
    expect(all).toHaveLength(described + undescribed)
    await expect(page(pages + 1)).rejects.toMatchObject({ code: 'not-found' })
  })
})
