import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fetchDocument, type FetchLimits } from './fetchDocument.ts'
import { isPublic } from '#platform/http'

let server: Server
let port: number
const seen: string[] = []
const pages: Readonly<Record<string, RequestListener>> = {
  '/page.html': (_request, response) =>
    response.setHeader('content-type', 'text/html; charset=Big5').end('<html>hello</html>'),
  '/large': (_request, response) => response.setHeader('content-type', 'text/plain').end('x'.repeat(3_000)),
  '/endless': (_request, response) => {
    response.setHeader('content-type', 'text/plain')
    const more = () => {
      while (response.write('x'.repeat(1_000)));
      response.once('drain', more)
    }
    more()
  },
  '/silent': () => {},
  '/packed': (_request, response) => response.setHeader('content-encoding', 'gzip').end('x'),
  '/picture': (_request, response) => response.setHeader('content-type', 'image/png').end('x'),
  '/gone': (_request, response) => response.writeHead(404).end(),
  '/twice': (_request, response) => response.writeHead(302, { location: '/once' }).end(),
  '/once': (_request, response) => response.writeHead(301, { location: 'page.html' }).end(),
  '/loop': (_request, response) => response.writeHead(302, { location: '/loop' }).end(),
  '/inward': (_request, response) =>
    response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data' }).end(),
  '/file': (_request, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/secret': (_request, response) => response.writeHead(302, { location: 'http://me:secret@127.0.0.1/' }).end(),
}

beforeAll(async () => {
  server = createServer((request, response) => {
    seen.push(request.url ?? '')
    const page = pages[request.url ?? '']
    if (page) page(request, response)
    else response.writeHead(500).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port // A server that listens on a port has such an address.
})
afterAll(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

const allowed: FetchLimits = { maxDocumentBytes: 2_000, allowedHosts: ['127.0.0.1', 'harbour.test'] }
const strict: FetchLimits = { ...allowed, allowedHosts: [] }
const at = (path: string) => `http://127.0.0.1:${port}${path}`
const refusal = (code: string, params: object = {}) =>
  expect.objectContaining({ code, params: expect.objectContaining(params) })

describe('fetchDocument', () => {
  it('reads a document from a host that configuration allows', async () => {
    const fetched = await fetchDocument(at('/page.html#part'), allowed)
    expect(fetched).toMatchObject({ origin: at('/page.html'), name: 'page.html', charset: 'big5' })
    expect(Buffer.from(fetched.bytes).toString()).toBe('<html>hello</html>')
  })

  it('follows redirects', async () => {
    expect(await fetchDocument(at('/twice'), allowed)).toMatchObject({ origin: at('/twice'), name: 'page.html' })
  })

  it('connects to the address that it checked, whatever the name service says later', async () => {
    let asked = 0
    const resolve = async () => {
      asked++
      return [{ address: '127.0.0.1', family: 4 as const }]
    }
    await fetchDocument(`http://harbour.test:${port}/page.html`, { ...allowed, resolve })
    expect(asked).toBe(1)
  })

  it.each<[string, string, object]>([
    ['/gone', 'document-not-fetched', { reason: 'HTTP 404' }],
    ['/loop', 'document-not-fetched', { reason: '> 3 redirects' }],
    ['/packed', 'document-not-fetched', { reason: 'Content-Encoding: gzip' }],
    ['/picture', 'document-kind-unknown', {}],
    ['/large', 'document-too-large', {}],
    ['/endless', 'document-too-large', {}],
    ['/inward', 'address-not-allowed', { url: 'http://169.254.169.254/latest/meta-data' }],
    ['/file', 'address-not-allowed', {}],
    ['/secret', 'address-not-allowed', { url: 'http://127.0.0.1/' }],
  ])('%s is refused as %s', async (path, code, params) => {
    await expect(fetchDocument(at(path), allowed)).rejects.toThrow(refusal(code, params))
  })

  it('waits no longer than its time', async () => {
    await expect(fetchDocument(at('/silent'), { ...allowed, timeoutMs: 100 })).rejects.toThrow(
      refusal('document-not-fetched', { reason: 'ETIMEDOUT' }),
    )
  })

  it('waits no longer than its time for the name service either', async () => {
    const resolve = () => new Promise<never>(() => {})
    await expect(fetchDocument('http://slow.test/', { ...strict, resolve, timeoutMs: 100 })).rejects.toThrow(
      refusal('document-not-fetched', { reason: 'ETIMEDOUT' }),
    )
  })

  it('says so where nobody listens', async () => {
    await expect(fetchDocument('http://127.0.0.1:1/', allowed)).rejects.toThrow(
      refusal('document-not-fetched', { reason: 'ECONNREFUSED' }),
    )
  })
})

describe('addresses inside', () => {
  it.each([
    'http://127.0.0.1:PORT/page.html',
    'http://localhost:PORT/page.html',
    'http://2130706433:PORT/page.html',
    'http://0177.0.0.1:PORT/page.html',
    'http://0x7f.1:PORT/page.html',
    'http://127.1:PORT/page.html',
    'http://0:PORT/page.html',
    'http://１２７.0.0.1:PORT/page.html',
    'http://[::1]:PORT/page.html',
    'http://[::ffff:127.0.0.1]:PORT/page.html',
    'http://[::ffff:7f00:1]:PORT/page.html',
    'http://[64:ff9b::7f00:1]:PORT/page.html',
    'http://10.1.2.3/',
    'http://172.31.255.255/',
    'http://192.168.0.1/',
    'http://100.64.0.1/',
    'http://169.254.169.254/',
    'http://224.0.0.1/',
    'http://255.255.255.255/',
    'http://[fe80::1]/',
    'http://[fd00::1]/',
    'http://[ff02::1]/',
    'http://[::]/',
    'http://user@example.com/',
    'http://user:pass@example.com/',
    'ftp://example.com/a.txt',
    'file:///etc/passwd',
    'data:text/plain,hello',
    'gopher://127.0.0.1/',
    'not an address',
    '',
  ])('%s is never read', async (written) => {
    const before = seen.length
    await expect(fetchDocument(written.replace('PORT', String(port)), strict)).rejects.toThrow(
      refusal('address-not-allowed'),
    )
    expect(seen).toHaveLength(before)
  })

  it.each<[string, readonly string[]]>([
    ['one', ['127.0.0.1']],
    ['one of several', ['93.184.216.34', '10.0.0.1']],
    ['a mapped one', ['::ffff:127.0.0.1']],
  ])('a name that resolves to %s is never read', async (_which, addresses) => {
    const resolve = async () =>
      addresses.map((address) => ({ address, family: address.includes(':') ? (6 as const) : (4 as const) }))
    await expect(fetchDocument(`http://rebind.test:${port}/page.html`, { ...strict, resolve })).rejects.toThrow(
      refusal('address-not-allowed'),
    )
  })
})

describe('isPublic', () => {
  it.each([
    '93.184.216.34',
    '8.8.8.8',
    '1.1.1.1',
    '172.32.0.1',
    '100.128.0.1',
    '2606:4700::1111',
    '2a00:1450:4009::200e',
  ])('%s is', (address) => {
    expect(isPublic(address)).toBe(true)
  })
  it.each([
    '2001::1',
    '2002:7f00:1::',
    '2001:db8::1',
    '198.18.0.1',
    '192.0.2.1',
    '::127.0.0.1',
    'fe80::1%eth0',
    'example.com',
    '',
  ])('%s is not', (address) => {
    expect(isPublic(address)).toBe(false)
  })
})
