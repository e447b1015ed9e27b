import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { scratchDatabase, type ScratchDatabase } from '../../../test/support/scratchDatabase.ts'
import { createSearch, type Search } from '../createSearch.ts'
import { searchMigrations } from '../migrations.ts'
import { openAiEmbedder } from './openAiEmbedder.ts'

/** Texts about water lie along one axis, all others along the other. */
const vectorOf = (text: string) => (/泳|水|swim/.test(text) ? [3, 0.1] : [0.1, 2])
const json = (response: ServerResponse, body: string): void => {
  response.setHeader('content-type', 'application/json')
  response.end(body)
}
const honest = (texts: readonly string[], response: ServerResponse) => {
  const data = texts.map((text, index) => ({ object: 'embedding', index, embedding: vectorOf(text) }))
  json(response, JSON.stringify({ object: 'list', model: 'm', data: data.reverse(), usage: {} }))
}
let answer: (texts: readonly string[], response: ServerResponse) => void = honest
const read = async (request: IncomingMessage): Promise<readonly string[]> => {
  let body = ''
  for await (const piece of request) body += String(piece)
  const { input }: { input: readonly string[] } = JSON.parse(body)
  return input
}
const server = createServer((request, response) => {
  void read(request).then((texts) => answer(texts, response))
})

let scratch: ScratchDatabase
let search: Search
beforeAll(async () => {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/v1`
  scratch = await scratchDatabase([searchMigrations])
  search = createSearch({ ...scratch, embedder: openAiEmbedder({ url, model: 'm' }) })
  await search.index('town', [
    { document: 'pool', ordinal: 0, text: '泳池十一月關閉。' },
    { document: 'library', ordinal: 0, text: '圖書館逢星期一關閉。' },
  ])
})
afterAll(async () => {
  await scratch.close()
  server.closeAllConnections()
  server.close()
})

const firstOf = async (text: string) => {
  answer = honest
  const { found } = await search.find('town', { text, additions: [], slots: [] }, 5)
  return found.map(({ document }) => document)
}

describe('embeddings', () => {
  it('find what shares no word with the question, once passages have theirs', async () => {
    expect(await firstOf('Where can I swim?')).toEqual([])
    expect(await search.embed()).toBe(2)
    expect(await search.embed()).toBe(0)
    expect(await firstOf('Where can I swim?')).toEqual(['pool', 'library'])
  })
  it('add to the ranking by words and replace none of it', async () => {
    expect(await firstOf('圖書館關閉')).toEqual(expect.arrayContaining(['library', 'pool']))
    expect((await firstOf('圖書館關閉'))[0]).toBe('library')
  })
  const faults: readonly (readonly [string, typeof answer])[] = [
    ['hangs', () => {}],
    ['answers HTML', (_, response) => void response.end('<html>')],
    ['answers other JSON', (_, response) => json(response, '{"data":[{"embedding":["x"]}]}')],
    ['answers half', (_, response) => void response.writeHead(200, { 'content-length': '99' }).write('{"data"')],
    ['refuses', (_, response) => void response.writeHead(500).end()],
  ]
  it.each(faults)('change nothing where their server %s, and cost a second at most', async (_, fault) => {
    answer = fault
    const begun = performance.now()
    const { found } = await search.find('town', { text: '圖書館', additions: [], slots: [] }, 5)
    expect(performance.now() - begun).toBeLessThan(3_000)
    expect(found.map(({ document }) => document)).toEqual(['library'])
  })
  it('go with their passages', async () => {
    await search.remove('town', ['pool'])
    expect(await firstOf('Where can I swim?')).toEqual(['library'])
  })
  it('are not kept where they cannot be used', async () => {
    await search.index('town', [{ document: 'new', ordinal: 0, text: '水塔' }])
    answer = (_, response) => json(response, '{"data":[{"index":0,"embedding":[0,0]}]}')
    await expect(search.embed()).rejects.toThrow('not of numbers')
    answer = honest
    expect(await search.embed()).toBe(1)
  })
})
