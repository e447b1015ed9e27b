import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { keepReplies } from './keepReplies.ts'

/** Nothing compresses this much. */
const noise = (seed: string): string =>
  Array.from({ length: 800 }, (_, at) => ((at * 7919 + seed.charCodeAt(0) * (at ^ 31)) % 65_521).toString(36)).join('')

function keeper(mostBytes = 1_000_000) {
  const written: string[] = []
  const replies = keepReplies(mostBytes)
  const ask = async (key: string) => {
    const { gzip, etag } = await replies.get(key, async () => {
      written.push(key)
      return `${key}:${noise(key)}`
    })
    return { body: gunzipSync(gzip).toString(), etag, bytes: gzip.length + key.length * 2 + 1_000 }
  }
  return { ask, written, replies }
}

describe('kept replies', () => {
  it('are written once and given again, each for its own key', async () => {
    const { ask, written } = keeper()
    const first = await ask('a')
    expect(first.body).toBe(`a:${noise('a')}`)
    expect(await ask('a')).toEqual(first)
    const other = await ask('b')
    expect([other.body === first.body, other.etag === first.etag]).toEqual([false, false])
    expect(written).toEqual(['a', 'b'])
  })
  it('are named by their content alone', async () => {
    const replies = keepReplies(1_000_000)
    const one = await replies.get('a', async () => 'the same')
    const two = await replies.get('b', async () => 'the same')
    expect(one.etag).toBe(two.etag)
  })
  it('let all who ask at once wait for the same writing', async () => {
    const { ask, written } = keeper()
    await Promise.all([ask('a'), ask('a'), ask('a')])
    expect(written).toEqual(['a'])
  })
  it('stay within their bound, and let go first of what was asked for longest ago', async () => {
    const { bytes } = await keeper().ask('a')
    const { ask, written } = keeper(Math.ceil(bytes * 2.5))
    await ask('a')
    await ask('b')
    await ask('a')
    await ask('c')
    await ask('a')
    expect(written).toEqual(['a', 'b', 'c'])
    await ask('b')
    expect(written).toEqual(['a', 'b', 'c', 'b'])
  })
  it('hold nothing larger than all their room, still give it, and have their room again after it', async () => {
    const { bytes } = await keeper().ask('a')
    const { ask, written, replies } = keeper(Math.ceil(bytes * 1.5))
    const large = noise('x') + noise('y') + noise('z')
    await Promise.all([ask('a'), replies.get('large', async () => large)])
    expect(gunzipSync((await replies.get('large', async () => large)).gzip).toString()).toBe(large)
    await ask('b')
    await ask('b')
    expect(written.filter((key) => key === 'b')).toEqual(['b'])
  })
  it('hold no more memory than is counted', async () => {
    const replies = keepReplies(1_000_000)
    for (const body of ['short', noise('a').repeat(50)]) {
      const { gzip } = await replies.get(body, async () => body)
      expect(gzip.buffer.byteLength).toBe(gzip.length)
    }
  })
  it('are not kept where writing fails', async () => {
    const { replies } = keeper()
    await expect(replies.get('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(gunzipSync((await replies.get('a', async () => 'yes')).gzip).toString()).toBe('yes')
  })
})
