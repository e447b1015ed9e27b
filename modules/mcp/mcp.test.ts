import { Client, InMemoryTransport, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createServer } from './createServer.ts'
import type { McpDependencies } from './dependencies.ts'
import { aHouse, type ATestHouse } from './testing/aHouse.ts'

let house: ATestHouse
let client: Client

beforeAll(async () => {
  house = await aHouse()
  client = new Client({ name: 'test', version: '1' })
  await client.connect(new StreamableHTTPClientTransport(new URL('/mcp', house.origin)))
})
afterAll(async () => {
  await client.close()
  await house.close()
})

const call = async (name: string, args: Record<string, unknown> = {}) => client.callTool({ name, arguments: args })

const answered = z.object({
  answer: z.object({ answered: z.boolean(), quotes: z.array(z.record(z.string(), z.unknown())) }),
})
const problem = z.object({ code: z.string(), remedy: z.string().min(1) })
const problemIn = (result: Awaited<ReturnType<typeof call>>) => {
  const [first] = z.array(z.object({ text: z.string() })).parse(result.content)
  return problem.parse(JSON.parse(first?.text ?? ''))
}

describe('The MCP server', () => {
  it('lists its tools, each of which only reads and describes what it gives', async () => {
    const { tools } = await client.listTools()
    expect(tools.map(({ name }) => name).toSorted()).toEqual([
      'ask',
      'decide',
      'list_facts',
      'list_measures',
      'quote',
      'search',
    ])
    for (const { annotations, outputSchema, description } of tools) {
      expect(annotations?.readOnlyHint).toBe(true)
      expect(outputSchema?.['type']).toBe('object')
      expect(description?.length).toBeGreaterThan(40)
    }
  })

  it('answers a question with quotes that are the stored words', async () => {
    const { structuredContent, isError } = await call('ask', { question: house.question })
    expect(isError).toBeFalsy()
    const { answer } = answered.parse(structuredContent)
    expect(answer.answered).toBe(true)
    for (const { source, start, end, text } of answer.quotes) {
      const quoted = await call('quote', { source, at: `${String(start)}-${String(end)}` })
      expect(quoted.structuredContent).toMatchObject({ source, start, end, text })
    }
    expect(answer.quotes.length).toBeGreaterThan(0)
  })

  it('finds passages without calling them an answer', async () => {
    const { structuredContent } = await call('search', { words: house.question, limit: 3 })
    const found = z.object({ coverage: z.number(), quotes: z.array(z.unknown()).max(3) }).parse(structuredContent)
    expect(found.quotes.length).toBeGreaterThan(0)
  })

  it('lists measures and facts, and decides for a party whose unknown facts stay unknown', async () => {
    const measures = await call('list_measures', {})
    expect(z.object({ total: z.int().min(1) }).parse(measures.structuredContent).total).toBeGreaterThan(0)
    const facts = await call('list_facts')
    expect(z.object({ facts: z.array(z.unknown()).min(1) }).safeParse(facts.structuredContent).success).toBe(true)
    const decided = await call('decide', { facts: {} })
    const { decisions } = z
      .object({ decisions: z.array(z.object({ outcome: z.string(), missing: z.array(z.string()) })) })
      .parse(decided.structuredContent)
    const open = decisions.filter(({ outcome }) => outcome === 'needs-facts')
    expect(open.length).toBeGreaterThan(0)
    for (const { missing } of open) expect(missing).not.toEqual([])
  })

  it('tells a refusal as an error with its code and its remedy', async () => {
    const unknown = await call('quote', { source: 'nothing', at: '0-1' })
    expect(unknown.isError).toBe(true)
    expect(problemIn(unknown).code).toBe('source-unknown')
    expect(problemIn(await call('quote', { source: 'a\0b', at: '0-1' })).code).toBe('source-unknown')
    const empty = await call('ask', { question: '   ' })
    expect(empty.isError).toBe(true)
    expect(problemIn(empty).code).toBe('question-empty')
    const wrong = await call('decide', { facts: { 'no-such-fact': true }, lang: 'zh-Hant' })
    expect(problemIn(wrong).code).toBe('fact-unknown')
  })

  it('keeps to itself what an unexpected error says', async () => {
    const [here, there] = InMemoryTransport.createLinkedPair()
    const broken = {
      ...house.dependencies,
      evidence: {
        ...house.dependencies.evidence,
        source: () => Promise.reject(new Error('connect to 10.0.0.7 as feilun')),
      },
    }
    const reported: unknown[] = []
    const other = new Client({ name: 'test', version: '1' })
    const server = createServer(broken, (error) => reported.push(error))
    await Promise.all([server.connect(there), other.connect(here)])
    const said = await other.callTool({ name: 'quote', arguments: { source: 'ab'.repeat(32), at: '0-1' } })
    expect(said.isError).toBe(true)
    expect(problemIn(said).code).toBe('internal')
    expect(JSON.stringify(said)).not.toContain('10.0.0.7')
    expect(reported).toEqual([new Error('connect to 10.0.0.7 as feilun')])
    await other.close()
  })

  it('refuses arguments that no tool takes, and tools that there are not', async () => {
    expect((await call('quote', { source: 'a' })).isError).toBe(true)
    await expect(call('delete_everything')).rejects.toThrow(/delete_everything/)
  })

  it('speaks over any other connection with the same tools', async () => {
    const [here, there] = InMemoryTransport.createLinkedPair()
    const server = createServer(house.dependencies satisfies McpDependencies, () => {})
    const other = new Client({ name: 'test', version: '1' })
    await Promise.all([server.connect(there), other.connect(here)])
    const { tools } = await other.listTools()
    expect(tools).toHaveLength(6)
    await other.close()
  })

  it('refuses what a page of another site sends, and bodies that are no JSON-RPC', async () => {
    const send = async (headers: Record<string, string>, body: string) =>
      fetch(new URL('/mcp', house.origin), {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream', ...headers },
        body,
      })
    const hello = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list' })
    expect((await send({ origin: 'https://elsewhere.example' }, hello)).status).toBe(403)
    expect((await send({ origin: house.origin }, hello)).status).toBeLessThan(400)
    // A name that its owner has pointed at this machine is its own host, and not ours.
    const rebound = { method: 'POST', url: '/mcp', payload: hello } as const
    const json = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' }
    for (const [host, status] of [
      ['evil.example:8790', 403],
      ['feilun.example', 200],
      ['[::1]:8790', 200],
    ] as const) {
      const answer = await house.app.inject({ ...rebound, headers: { ...json, host, origin: `https://${host}` } })
      expect([host, answer.statusCode]).toEqual([host, status])
    }
    expect((await send({}, '{"no":"call"}')).status).toBe(400)
    expect((await send({}, 'not json')).status).toBe(400)
    const batch = (size: number) =>
      JSON.stringify(Array.from({ length: size }, (_, id) => ({ ...JSON.parse(hello), id })))
    expect((await send({}, batch(10))).status).toBe(200)
    expect((await send({}, batch(11))).status).toBe(413)
    const deep = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)
    expect((await send({}, deep(100_000))).status).toBe(400)
    const facts = `{"x":${deep(100_000)}}`
    const sunk = `{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"decide","arguments":{"facts":${facts}}}}`
    expect((await send({}, sunk)).status).toBeLessThan(500)
  })

  it('has nothing for HEAD, and says so', async () => {
    expect((await fetch(new URL('/mcp', house.origin), { method: 'HEAD' })).status).toBe(405)
  })
})
