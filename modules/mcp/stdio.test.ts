import { PassThrough } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveOnStdio, type Ended } from './serveOnStdio.ts'
import { aHouse, type ATestHouse } from './testing/aHouse.ts'

let house: ATestHouse
beforeAll(async () => {
  house = await aHouse()
})
afterAll(() => house.close())

const hello = {
  jsonrpc: '2.0',
  id: 'hello',
  method: 'initialize',
  params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '1' } },
}
const asking = (id: number) => ({
  jsonrpc: '2.0',
  id,
  method: 'tools/call',
  params: { name: 'ask', arguments: { question: house.question } },
})

/** What a program reads that writes these words and then closes our input. */
async function said(written: string): Promise<{ ended: Ended; ids: unknown[]; complaints: string[] }> {
  const [input, output] = [new PassThrough(), new PassThrough()]
  const complaints: string[] = []
  const ended = serveOnStdio(house.dependencies, { input, output }, ({ message }) => complaints.push(message))
  const read = output.setEncoding('utf8').toArray()
  input.end(written)
  const how = await ended
  output.end()
  const lines = (await read).join('').trim().split('\n').filter(Boolean)
  return { ended: how, ids: lines.map((line) => JSON.parse(line).id), complaints }
}

describe('The tools on standard input and output', () => {
  it('answer all that was asked before the input was closed', async () => {
    const ids = Array.from({ length: 20 }, (_, id) => id)
    const written = [hello, ...ids.map(asking)].map((each) => `${JSON.stringify(each)}\n`).join('')
    const found = await said(written)
    expect(found).toMatchObject({ ended: 'over', complaints: [] })
    expect(new Set(found.ids)).toEqual(new Set(['hello', ...ids]))
  })

  it('end where nothing is asked', async () => {
    expect(await said('')).toEqual({ ended: 'over', ids: [], complaints: [] })
  })

  it('pass over lines that are no request, and answer the others', async () => {
    const written = ['not json', JSON.stringify(hello), '[]', 'null', JSON.stringify(asking(1))]
    const { ended, ids, complaints } = await said(written.map((line) => `${line}\n`).join(''))
    expect([ended, ids.toSorted()]).toEqual(['over', [1, 'hello']])
    expect(complaints.length).toBeGreaterThan(0)
  })

  it('break off, and say so, where a line has no end', async () => {
    const { ended, complaints } = await said(`${JSON.stringify(hello)}\n${'x'.repeat(11_000_000)}`)
    expect(ended).toBe('broken-off')
    expect(complaints.join()).toContain('maximum size')
  })
})
