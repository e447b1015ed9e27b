import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#modules/identity'
import { FeilunError } from '#platform/errors'
import { createApp, type App } from '#platform/http'
import { paymentsRoutes } from './routes.tsx'
import { actor, startPayments, type World } from './testing/startPayments.ts'
import { notification } from './testing/reports.ts'

let world: World
let app: App
let who: Actor | undefined
/** What each route declares that one must be allowed to do. */
const declared = new Map<string, unknown>()

beforeAll(async () => {
  world = await startPayments()
  app = await createApp({
    logLevel: 'silent',
    requestsPerMinute: 1_000_000,
    trustProxy: false,
    problemPage: ({ code }) => `<title>${code}</title>`,
  })
  app.addHook('onRoute', ({ method, url, config }) => {
    if (url.startsWith('/payments') && method !== 'HEAD')
      declared.set(`${String(method)} ${url}`, config !== undefined && 'action' in config ? config.action : undefined)
  })
  paymentsRoutes(app, {
    site: {
      asset: (name: string) => `/assets/${name}`,
      name: { 'zh-Hant': '飛輪', 'zh-Hans': '飞轮', en: 'Feilun' },
      origin: 'https://feilun.example',
      styles: '/assets/feilun.css',
    },
    payments: world.payments,
    identity: {
      require: async () => {
        if (who === undefined) throw new FeilunError('sign-in-needed')
        return who
      },
    },
    timeZone: () => 'Asia/Hong_Kong',
    schemeName: (id) => id,
  })
  await app.ready()
})
afterAll(async () => {
  await app.close()
  await world.close()
})

const form = { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html', 'accept-language': 'en' }
const post = (url: string, body: Record<string, string> = {}) =>
  app.inject({ method: 'POST', url, headers: form, payload: new URLSearchParams(body).toString() })
const get = (url: string, language = 'en') =>
  app.inject({ url, headers: { accept: 'text/html', 'accept-language': language } })
const upload = (bytes: Uint8Array) => {
  const boundary = 'x'.repeat(20)
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="report"; filename="r.xml"\r\ncontent-type: application/xml\r\n\r\n`
  return app.inject({
    method: 'POST',
    url: '/payments/reports',
    headers: {
      'content-type': `multipart/form-data; boundary=${boundary}`,
      accept: 'text/html',
      'accept-language': 'en',
    },
    payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  })
}

it('declares for every route what one must be allowed to do', () => {
  expect(declared.size).toBe(12)
  for (const action of declared.values()) expect(action).toMatch(/^payment\./)
})

it('takes a payment from due to paid through its pages alone', async () => {
  const order = await world.orderOf(500_000_05)
  who = world.officer
  const list = (await get('/payments')).body
  expect(list).toContain(order.for.reference)
  expect(list).toContain('HK$500,000.05')
  const key = /name="key" value="([^"]+)"/.exec(list)?.[1] ?? ''
  const made = await post('/payments/files', { order: order.id, key })
  expect(made.headers.location).toBe(`/payments/files/${key}`)
  expect((await post('/payments/files', { order: order.id, key })).headers.location).toBe(`/payments/files/${key}`)
  expect((await get(`/payments/files/${key}`)).body).toContain('another approver has to release it')
  who = world.approver
  expect((await get(`/payments/files/${key}`)).body).toContain('Release HK$500,000.05')
  await post(`/payments/files/${key}/release`)
  const file = await get(`/payments/files/${key}/download`)
  expect([file.headers['content-type'], file.headers['cache-control']]).toEqual([
    'application/xml; charset=utf-8',
    'no-store',
  ])
  expect(file.body).toContain('<InstdAmt Ccy="HKD">500000.05</InstdAmt>')
  who = world.officer
  const name = order.id.replaceAll('-', '').toUpperCase()
  const report = notification('one', { endToEnd: name, amount: '500000.05' })
  const taken = await upload(report)
  expect((await get(String(taken.headers.location))).body).toContain('1 paid, 0 came back')
  const known = await upload(report)
  expect((await get(String(known.headers.location))).body).toContain('taken in before, and nothing has changed')
  expect((await get(`/payments/orders/${order.id}`)).body).toContain('took in that it was paid')
})

describe('pages of payments', () => {
  it.each(['zh-Hant', 'zh-Hans', 'en'])('show no payee, until somebody asks: in %s', async (language) => {
    const order = await world.orderOf(7_00)
    who = world.auditor
    for (const url of ['/payments', `/payments/orders/${order.id}`]) {
      const { body, statusCode } = await get(url, language)
      expect(statusCode).toBe(200)
      expect(body).toContain('882')
      for (const secret of ['鹽橋中學', '388123456882']) expect(body).not.toContain(secret)
      expect(body).not.toMatch(/\{\w+\}/)
    }
    const before = world.reads.length
    expect((await post(`/payments/orders/${order.id}/payee`)).body).toContain('388123456882')
    expect(world.reads).toHaveLength(before + 1)
  })
  it('list what a person has to look at, and let an officer settle it', async () => {
    who = world.officer
    await upload(notification('two', { endToEnd: 'NOBODY', amount: '5.00' }))
    const list = (await get('/payments')).body
    expect(list).toContain('No payment of ours has this name')
    const report = /name="report" value="([^"]+)"/.exec(list)?.[1] ?? ''
    await post('/payments/exceptions', { report, position: '1', note: 'rent' })
    expect((await get('/payments')).body).not.toContain('No payment of ours has this name')
  })
  it('offer nobody what they may not do', async () => {
    await world.orderOf(7_00)
    who = world.auditor
    const { body } = await get('/payments')
    for (const act of ['/payments/reports', 'action="/payments/files"', '/payments/exceptions"'])
      expect(body).not.toContain(act)
  })
  it.each([
    ['GET', '/payments/files/nothing', 404],
    ['GET', "/payments/orders/'; drop table", 404],
    ['GET', `/payments/files/${crypto.randomUUID()}/download`, 404],
    ['GET', `/payments/files/${'-'.repeat(36)}`, 404],
    ['GET', `/payments/orders/${'-'.repeat(36)}`, 404],
    ['POST', `/payments/files/${'-'.repeat(36)}/release`, 404],
    ['POST', '/payments/files/nothing/withdraw', 404],
    ['POST', '/payments/files', 422],
    ['POST', `/payments/files/${crypto.randomUUID()}/release`, 404],
    ['POST', `/payments/orders/${crypto.randomUUID()}/cancel`, 404],
  ] as const)('refuse %s %s with %i', async (method, url, status) => {
    who = actor('All', { role: 'programme-officer' }, { role: 'approver' })
    expect((method === 'GET' ? await get(encodeURI(url)) : await post(url)).statusCode).toBe(status)
  })
  it('are nobody’s who has not signed in', async () => {
    who = undefined
    for (const url of ['/payments', '/payments/files/x', '/payments/orders/x'])
      expect((await get(url)).statusCode).toBe(401)
  })
  it('take no upload that is none', async () => {
    who = world.officer
    expect((await upload(new TextEncoder().encode('<!DOCTYPE x>'))).statusCode).toBe(422)
    const none = await app.inject({
      method: 'POST',
      url: '/payments/reports',
      headers: { 'content-type': 'multipart/form-data; boundary=x', accept: 'text/html' },
      payload: '--x--\r\n',
    })
    expect(none.statusCode).toBe(422)
  })
})
