import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { keepPages } from './keptPages.ts'

function keeper(mostBytes = 1_000_000) {
  let time = 0
  const drawn: string[] = []
  const pages = keepPages({ mostBytes, now: () => new Date(time) })
  const ask = async (key: string, milliseconds?: number) => {
    const { html, gzip } = await pages.page(
      key,
      async () => {
        drawn.push(key)
        return `${key}:${'x'.repeat(1_000)}`
      },
      milliseconds,
    )
    expect(gunzipSync(gzip).equals(html)).toBe(true)
    return html.toString()
  }
  return { ask, drawn, pages, later: (milliseconds: number) => (time += milliseconds) }
}

describe('kept pages', () => {
  it('draws a page once and gives it again', async () => {
    const { ask, drawn } = keeper()
    const first = await ask('a')
    expect(await ask('a')).toBe(first)
    expect(await ask('b')).not.toBe(first)
    expect(drawn).toEqual(['a', 'b'])
  })
  it('lets all who ask at once wait for the same drawing', async () => {
    const { ask, drawn } = keeper()
    await Promise.all([ask('a'), ask('a'), ask('a')])
    expect(drawn).toEqual(['a'])
  })
  it('draws again when its time is over', async () => {
    const { ask, drawn, later } = keeper()
    await ask('a', 5_000)
    later(4_999)
    await ask('a', 5_000)
    expect(drawn).toEqual(['a'])
    later(1)
    await ask('a', 5_000)
    expect(drawn).toEqual(['a', 'a'])
  })
  it('stays within its bounds, and lets go first of what was asked for longest ago', async () => {
    const { ask, drawn } = keeper(2_500)
    await ask('a')
    await ask('b')
    await ask('a')
    await ask('c')
    await ask('a')
    expect(drawn).toEqual(['a', 'b', 'c'])
    await ask('b')
    expect(drawn).toEqual(['a', 'b', 'c', 'b'])
  })
  it('holds no page that is larger than all its room, and still gives it', async () => {
    const { ask, drawn } = keeper(10)
    expect(await ask('a')).toContain('a:')
    await ask('a')
    expect(drawn).toEqual(['a', 'a'])
  })
  it('does not keep a failure', async () => {
    const { pages } = keeper()
    await expect(pages.page('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect((await pages.page('a', async () => 'yes')).html.toString()).toBe('yes')
  })
})
