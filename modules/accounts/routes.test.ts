import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FeilunError } from '#platform/errors'
import { createApp, requireOwnPage, type App } from '#platform/http'
import { readCsv } from '../../platform/http/testing/readCsv.ts'
import { site } from '../../platform/ui/testing/site.ts'
import { accountsRoutes, minor } from './index.ts'
import { startLedger, type StartedLedger } from './testing/startLedger.ts'

/** Someone with offices, as this room sees them: for all schemes, or for one. */
interface Someone {
  readonly person: string
  readonly reads: 'all' | string
  readonly limits: 'all' | 'none'
}
const people: Readonly<Record<string, Someone>> = {
  approver: { person: 'approver-1', reads: 'all', limits: 'all' },
  auditor: { person: 'auditor-1', reads: 'all', limits: 'none' },
  officer: { person: 'officer-1', reads: 'scheme', limits: 'none' },
}
const may = ({ reads, limits }: Someone, action: string, scheme?: string): boolean => {
  const held = action === 'account.read' ? reads : limits
  return held === 'all' || (held !== 'none' && (scheme === undefined || scheme === held))
}

let started: StartedLedger
let app: App
let call: string
let root: string
beforeAll(async () => {
  started = await startLedger()
  const { ledger, keyed, tree } = started
  ;({ call, root } = await tree(5_000_000))
  const { id: hold } = await ledger.hold({ ...keyed(), path: call, amount: minor(123_450) })
  await ledger.settle({ ...keyed(), hold, amount: minor(23_450), rest: 'keep' })
  await ledger.open({ path: `${root}/other-scheme/call`, unit: 'HKD' })
  await ledger.hold({ key: '=1+1', by: 'tester', path: `${root}/other-scheme/call`, amount: minor(777) })
  app = await createApp({
    logLevel: 'silent',
    requestsPerMinute: 1_000_000,
    trustProxy: false,
    problemPage: ({ code }) => `<title>${code}</title>`,
  })
  accountsRoutes(app, {
    site,
    ledger,
    timeZone: () => 'Asia/Hong_Kong',
    require: async (request, action, scheme) => {
      const actor = people[String(request.headers['x-person'])]
      if (actor === undefined) throw new FeilunError('sign-in-needed')
      requireOwnPage(request)
      if (!may(actor, action, scheme)) throw new FeilunError('not-permitted')
      return actor
    },
    may,
  })
  await app.ready()
})
afterAll(async () => {
  await app.close()
  await started.scratch.close()
})

const get = (url: string, person: string, lang = 'en') =>
  app.inject({ url, headers: { 'x-person': person, 'accept-language': lang, accept: 'text/html' } })
const setLimit = (person: string, body: Readonly<Record<string, string>>) =>
  app.inject({
    method: 'POST',
    url: `/accounts?path=${encodeURIComponent(call)}`,
    headers: {
      'x-person': person,
      accept: 'text/html',
      'accept-language': 'en',
      'content-type': 'application/x-www-form-urlencoded',
      'sec-fetch-site': 'same-origin',
    },
    payload: new URLSearchParams({ path: call, ...body }).toString(),
  })

describe('the page of an account', () => {
  it.each([
    ['en', 'HK$1,000.00', 'HK$234.50', 'Settled'],
    ['zh-Hant', '1,000.00港元', '234.50港元', '結算'],
    ['zh-Hans', '1,000.00港元', '234.50港元', '结算'],
  ])('says in %s what it has come to and how', async (lang, held, settled, word) => {
    const { body, statusCode, headers } = await get(`/accounts?path=${call}`, 'auditor', lang)
    expect(statusCode).toBe(200)
    expect(headers['cache-control']).toContain('no-store')
    for (const text of [held, settled, word, 'tester']) expect(body).toContain(text)
  })

  it('leads from the roots down', async () => {
    expect((await get('/accounts', 'auditor')).body).toContain(`href="/accounts?path=${root}"`)
    const { body } = await get(`/accounts?path=${root}`, 'auditor')
    expect(body).toContain(`href="/accounts?path=${root}%2Fscheme"`)
    expect(body).toContain('HK$50,000.00')
    expect(body).toContain('HK$48,757.73')
  })

  it('is not there for an account that nobody opened, and not for nobody', async () => {
    expect((await get('/accounts?path=none', 'auditor')).statusCode).toBe(404)
    expect((await get('/accounts?path=%00', 'auditor')).statusCode).toBe(404)
    expect((await get('/accounts', 'nobody')).statusCode).toBe(401)
  })

  it('of a measure shows an officer of one scheme that scheme only, and no entries of others', async () => {
    const { body } = await get(`/accounts?path=${root}`, 'officer')
    expect(body).toContain(`path=${root}%2Fscheme"`)
    expect(body).not.toContain('other-scheme')
    expect(body).not.toContain('journal.csv')
    expect((await get(`/accounts?path=${root}/other-scheme`, 'officer')).statusCode).toBe(403)
    expect((await get(`/accounts/journal.csv?path=${root}`, 'officer')).statusCode).toBe(403)
    expect((await get(`/accounts/journal.csv?path=${root}/scheme`, 'officer')).statusCode).toBe(200)
  })

  it('lists a hundred below it at a time', async () => {
    const names = Array.from({ length: 101 }, (_, at) => `award-${String(at).padStart(3, '0')}`)
    for (const name of names) await started.ledger.open({ path: `many/scheme/${name}`, unit: 'place' })
    const first = (await get('/accounts?path=many/scheme', 'auditor')).body
    expect(first).toContain('award-099')
    expect(first).not.toContain('>award-100<')
    const next = /href="([^"]*after=[^"]*)"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? ''
    expect((await get(next, 'auditor')).body).toContain('award-100')
  })
})

describe('setting a limit', () => {
  const reason = 'The panel has asked for it.'

  it('is for approvers, with a reason, and goes on record', async () => {
    expect((await get(`/accounts?path=${call}`, 'auditor')).body).not.toContain('name="limit"')
    expect((await setLimit('auditor', { limit: '2000', reason, after: '0' })).statusCode).toBe(403)
    const page = (await get(`/accounts?path=${call}`, 'approver')).body
    const after = /name="after" value="(\d+)"/.exec(page)?.[1] ?? ''
    expect((await setLimit('approver', { limit: '2000', reason: ' ', after })).statusCode).toBe(422)
    const answer = await setLimit('approver', { limit: '2,000.5', reason, after })
    expect(answer.statusCode).toBe(303)
    expect((await get(String(answer.headers.location), 'approver')).body).toContain('The limit is set.')
    expect(await started.ledger.account(call)).toMatchObject({ limit: 200_050 })
    const { transfers } = await started.ledger.entries(call)
    expect(transfers[0]).toMatchObject({ kind: 'limit', by: 'approver-1', reason, limit: 200_050 })

    // The button pressed twice, and a page that was opened before.
    expect((await setLimit('approver', { limit: '2,000.5', reason, after })).statusCode).toBe(303)
    const stale = await setLimit('approver', { limit: '9000', reason, after })
    expect(stale.statusCode).toBe(422)
    expect(stale.body).toContain('The limit was changed since you opened this page')
    await started.ledger.limit({ ...started.keyed(), path: call, limit: minor(300_000) })
    const last = await started.ledger.lastLimit(call)
    expect((await setLimit('approver', { limit: '9000', reason, after: String(last - 1) })).statusCode).toBe(422)
    expect(await started.ledger.account(call)).toMatchObject({ limit: 300_000 })
    expect((await setLimit('approver', { limit: '', reason, after: String(last) })).statusCode).toBe(303)
    expect(await started.ledger.account(call)).toMatchObject({ limit: undefined })
  })

  it.each([
    ['1000', 'below what is in use'],
    ['1234.505', 'whole number'],
    ['-5', 'whole number'],
    ['<b>', 'whole number'],
  ])('to %s is refused, with what was typed still there', async (limit) => {
    const after = String(await started.ledger.lastLimit(call))
    const { statusCode, body } = await setLimit('approver', { limit, reason, after })
    expect(statusCode).toBe(422)
    expect(body).toContain(`value="${limit.replace('<', '&lt;')}`)
    expect(body).toContain(reason)
  })

  it('takes nothing from pages of other sites', async () => {
    const { statusCode } = await app.inject({
      method: 'POST',
      url: '/accounts',
      headers: {
        'x-person': 'approver',
        'sec-fetch-site': 'cross-site',
        'content-type': 'application/x-www-form-urlencoded',
      },
      payload: new URLSearchParams({ path: call, limit: '1', reason, after: '0' }).toString(),
    })
    expect(statusCode).toBe(403)
  })
})

it('all entries can be had as a file that a spreadsheet reads and does not run', async () => {
  const { body, headers } = await get('/accounts/journal.csv', 'auditor')
  expect(headers['content-type']).toContain('text/csv')
  const [names = [], ...rows] = readCsv(body)
  const column = (name: string) => names.indexOf(name)
  const all = (await started.ledger.entries('', { most: 1_000 })).transfers
  expect(rows).toHaveLength(all.length)
  for (const row of rows) {
    const sum = ['granted', 'free', 'held', 'settled'].reduce((total, name) => total + Number(row[column(name)]), 0)
    expect(sum).toBe(0)
  }
  expect(rows.map((row) => row[column('key')])).toContain("'=1+1")
  expect((await get('/accounts/journal.csv?path=none', 'auditor')).statusCode).toBe(404)
})
