import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { knownDomains } from '../domains/knownDomains.ts'
import { domainKinds } from '../domains/aiDomain.ts'
import { domainMatcher } from '../domains/domainMatcher.ts'
import { networkOf, rangeOf, type Network } from './departments.ts'
import { readLog } from './readLog.ts'

const networks: readonly Network[] = [
  { range: '10.0.0.0/8', of: { kind: 'department', name: 'Headquarters' } },
  { range: '10.1.0.0/16', of: { kind: 'department', name: 'Works' } },
  { range: '10.9.9.9', of: { kind: 'gateway' } },
]
const needs = {
  match: domainMatcher(knownDomains),
  networkOf: networkOf(networks),
  gatewayHost: 'ai.city.example',
  timeZone: 'Asia/Hong_Kong',
}
const read = (text: string, cut = 7) => {
  const bytes = Buffer.from(text)
  const parts = Array.from({ length: Math.ceil(bytes.length / cut) }, (_, at) =>
    bytes.subarray(at * cut, (at + 1) * cut),
  )
  return readLog(Readable.from(parts), needs)
}
const squid = (client: string, host: string, time = 1_771_999_380) =>
  `${time}.000 9 ${client} TCP_TUNNEL/200 507 CONNECT ${host}:443 - HIER_DIRECT/1.2.3.4 -`

describe('A log is read into counts by day, department and service', () => {
  test('with the use of the gateway beside the rest, and what its own machines sent taken out', async () => {
    const lines = [
      squid('10.1.2.3', 'chatgpt.com'),
      squid('10.1.2.3', 'cdn.chatgpt.com'),
      squid('10.1.2.4', 'chatgpt.com'),
      squid('10.2.0.1', 'chatgpt.com'),
      squid('10.2.0.1', 'chatgpt.com', 1_771_999_380 + 86_400),
      squid('10.1.2.3', 'ai.city.example'),
      squid('10.9.9.9', 'api.openai.com'),
      squid('192.168.0.1', 'claude.ai'),
      squid('10.1.2.3', 'notchatgpt.com'),
      'torn li',
    ]
    const log = await read(`${lines.join('\r\n')}\n`)
    expect(log).toMatchObject({
      form: 'squid',
      lines: 10,
      counted: 7,
      elsewhere: 1,
      throughGateway: 1,
      notUnderstood: 1,
    })
    const of = (
      department: string | undefined,
      domain: string | undefined,
      connections: number,
      clients: number,
      day = '2026-02-25',
    ) => ({
      day,
      department,
      domain,
      connections,
      clients,
    })
    expect(log.uses).toEqual([
      of('Works', 'chatgpt.com', 3, 2),
      of('Headquarters', 'chatgpt.com', 1, 1),
      of('Headquarters', 'chatgpt.com', 1, 1, '2026-02-26'),
      of('Works', undefined, 1, 1),
      of(undefined, 'claude.ai', 1, 1),
    ])
  })

  test('the same however its bytes are cut, also inside a character', async () => {
    const text = 'user,部門,host\n陳,工務科,poe.com\n李,工務科,poe.com\n'
    const whole = await read(text, 1_000)
    expect(whole.uses).toEqual([
      { day: undefined, department: '工務科', domain: 'poe.com', connections: 2, clients: 2 },
    ])
    for (const cut of [1, 2, 3, 5]) expect(await read(text, cut)).toEqual(whole)
  })

  test('and nobody’s address or name is in what comes out', async () => {
    const written = JSON.stringify(await read(`${squid('10.1.2.3', 'poe.com')}\nx\n`))
    expect(written).not.toContain('10.1.2.3')
  })

  test.each(['', 'not a log\nat all', 'host\n"never closed'])('%j is refused as no log', async (text) => {
    await expect(read(text)).rejects.toMatchObject({ code: 'usage-log-unreadable' })
  })

  test('A line without end is bounded', async () => {
    const log = await read(`${squid('10.1.2.3', 'poe.com')}\n${'x'.repeat(300_000)}`, 65_536)
    expect(log).toMatchObject({ lines: 2, notUnderstood: 1 })
  })
})

describe('Networks', () => {
  test('the narrowest range counts, and a name is in none', () => {
    const of = networkOf(networks)
    expect(['10.1.0.1', '10.200.0.1', '10.9.9.9', '172.16.0.1', 'chantm', '::1'].map(of)).toEqual([
      { kind: 'department', name: 'Works' },
      { kind: 'department', name: 'Headquarters' },
      { kind: 'gateway' },
      undefined,
      undefined,
      undefined,
    ])
  })
  test.each(['10.0.0.0/33', '10.0.0/8', 'x', '::1/129', '10.0.0.0/', '1.2.3.4/5/6'])('%j is no range', (text) => {
    expect(rangeOf(text)).toBeUndefined()
  })
})

describe('The list of domains', () => {
  test('has each once, in lower case, with a service, an operator and a kind', () => {
    expect(new Set(knownDomains.map(({ domain }) => domain)).size).toBe(knownDomains.length)
    for (const { domain, service, operator, kind } of knownDomains) {
      expect(domain).toMatch(/^[a-z0-9.-]+\.[a-z]+$/)
      expect(service.length * operator.length).toBeGreaterThan(0)
      expect(domainKinds).toContain(kind)
    }
  })
})
