import { afterAll, beforeAll, expect, it } from 'vitest'
import { minor } from '#modules/accounts'
import type { KeyView, ProjectView } from '#modules/gateway'
import { createStoreCalls } from '../../modules/gateway/records/store/storeCalls.ts'
import { call as callRecord, callId, micro } from '../../modules/gateway/records/testing/call.ts'
import { anotherCity, type City, type Visitor } from './testing/anotherCity.ts'

let city: City
let ann: Visitor & { readonly party: string }
let bob: Visitor
let officer: Visitor
let auditor: Visitor
let reviewer: Visitor
let approver: Visitor
let project: ProjectView
let key: KeyView
let base: string

beforeAll(async () => {
  city = await anotherCity()
  ann = await city.comeFor('Ann', 'start-up', 'Wing Fat Cafe')
  bob = await city.comeFor('Bob', 'start-up', 'Lucky Noodles')
  officer = await city.come('Olive', { role: 'programme-officer' })
  auditor = await city.come('Audrey', { role: 'auditor' })
  reviewer = await city.come('Rex', { role: 'reviewer' })
  approver = await city.come('Ping', { role: 'approver' })
  const { projects } = city.modules.gateway
  const measure = city.modules.packs.current().content.measures[0]?.id ?? ''
  project = await projects.open(
    { job: 'test' },
    { name: 'Menu helper', party: ann.party, measure, limit: minor(5_000_000) },
  )
  key = (await projects.makeKey(ann.actor, project.id, { name: 'Counter' })).key
  base = `/gateway/projects/${project.id}`
  const calls = [1, 2].map((n) =>
    callRecord(`page ${n}`, {
      project: project.id,
      key: key.id,
      model: n === 1 ? '=HYPERLINK("x")' : 'small',
      cost: micro(250_000),
      begun: `2026-11-0${n}T01:00:00.000Z`,
    }),
  )
  await city.scratch.database.transaction((connection) => createStoreCalls(() => 'Asia/Hong_Kong')(connection, calls))
})
afterAll(() => city.close())

const get = (who: Visitor | undefined, url: string) =>
  city.app.inject({
    method: 'GET',
    url,
    headers: { host: '127.0.0.1', accept: 'text/html', cookie: who?.cookie ?? '' },
  })
const post = (who: Visitor, url: string, fields: Readonly<Record<string, string>>) =>
  city.app.inject({
    method: 'POST',
    url,
    headers: {
      host: '127.0.0.1',
      accept: 'text/html',
      cookie: who.cookie,
      'content-type': 'application/x-www-form-urlencoded',
    },
    payload: new URLSearchParams(fields).toString(),
  })

const pages = ['', '/usage', '/calls', '/rules', '/settings', '/spend.json', '/usage.csv', '/calls.csv']

it.each(pages)('Another party’s project is unknown to a stranger, not forbidden: %s', async (page) => {
  expect((await get(ann, `${base}${page}`)).statusCode).toBe(200)
  const { statusCode, body } = await get(bob, `${base}${page}`)
  expect([statusCode, body]).toEqual([404, expect.stringContaining('project-unknown')])
  expect(body).not.toContain('Menu helper')
  expect((await get(reviewer, `${base}${page}`)).statusCode).toBe(404)
})

it('Another party’s call is not there for a stranger, as a page or as JSON', async () => {
  const call = callId('page 2')
  for (const address of [`/gateway/calls/${call}`, `/gateway/calls/${call}.json`]) {
    expect((await get(ann, address)).statusCode).toBe(200)
    expect((await get(bob, address)).statusCode).toBe(404)
  }
  expect((await get(ann, `/gateway/calls/${call}.json`)).json()).toEqual({
    verdict: expect.any(String),
    cost: expect.stringContaining('0.25'),
  })
})

it('Usage of all is for officers, settings for who runs it, opening for who approves', async () => {
  for (const page of ['/gateway/usage', '/gateway/calls', '/gateway/usage.csv', '/gateway/operate', '/shadow']) {
    for (const who of [officer, auditor, approver]) expect((await get(who, page)).statusCode, page).toBe(200)
    for (const who of [ann, reviewer]) expect((await get(who, page)).statusCode, page).toBe(403)
  }
  expect((await post(officer, '/gateway/operate/settings', { settings: '{}' })).statusCode).toBe(403)
  expect((await get(officer, '/gateway/open')).statusCode).toBe(403)
  expect((await get(approver, '/gateway/open')).statusCode).toBe(200)
})

it('An auditor sees a project and every page of it, without a button that changes it', async () => {
  for (const page of ['', '/rules', '/settings']) {
    const { statusCode, body } = await get(auditor, `${base}${page}?lang=en`)
    expect(statusCode).toBe(200)
    expect(body, page).not.toMatch(/<form[^>]*method="post"/)
  }
  expect((await get(auditor, `${base}/playground`)).statusCode).toBe(403)
  expect((await post(auditor, `${base}/keys`, { name: 'Mine' })).statusCode).toBe(403)
  expect((await post(auditor, `${base}/rules`, { act: 'save' })).statusCode).toBe(403)
})

it('What was typed wrongly comes back with all that was typed, and says in the title that it is wrong', async () => {
  const typed = { name: '', limit: 'lots', expires: '2020-01-01', perMinute: '0', atOnce: '7' }
  const { statusCode, body } = await post(ann, `${base}/keys?lang=en`, typed)
  expect(statusCode).toBe(422)
  expect(body).toContain('<title>Error: ')
  for (const value of ['lots', '2020-01-01', '0', '7']) expect(body).toContain(`value="${value}"`)
  for (const field of ['name', 'limit', 'expires', 'perMinute']) expect(body).toContain(`href="#${field}"`)
  expect(body).not.toContain('href="#atOnce"')
  const days = await post(ann, `${base}/settings?lang=en`, { name: 'New name', content: 'sealed', days: '1000' })
  expect(days.statusCode).toBe(422)
  expect(days.body).toContain('value="New name"')
  expect(days.body).toContain('value="1000"')
  expect((await city.modules.gateway.projects.project(ann.actor, project.id)).name).toBe('Menu helper')
})

it('Words that are not allowed are written in any of the three languages, and come back in the reader’s', async () => {
  const terms = '獅子山計劃，攔下\nProject Kite, mask\nold secret, flag'
  const { statusCode } = await post(ann, `${base}/rules`, { act: 'save', terms, failure: 'closed' })
  expect(statusCode).toBe(303)
  const { guard } = await city.modules.gateway.projects.project(ann.actor, project.id)
  expect(guard.terms).toEqual([
    { text: '獅子山計劃', action: 'block' },
    { text: 'Project Kite', action: 'mask' },
    { text: 'old secret', action: 'flag' },
  ])
  expect((await get(ann, `${base}/rules?lang=en`)).body).toContain('獅子山計劃, Stop\nProject Kite, Mask')
  expect((await get(ann, `${base}/rules?lang=zh-Hant`)).body).toContain('Project Kite，遮蓋')
  const wrong = await post(ann, `${base}/rules?lang=en`, { act: 'save', terms: 'just a word', failure: 'closed' })
  expect([wrong.statusCode, wrong.body]).toEqual([422, expect.stringContaining('just a word')])
})

it('What is spent is told as it is now, and kept by nobody on the way', async () => {
  const { headers, ...answer } = await get(ann, `${base}/spend.json?lang=en`)
  expect(answer.json()).toEqual({ settled: 0, spent: 'US$0.00 of US$5.00 spent', left: 'US$5.00 left', held: '' })
  expect(headers['cache-control']).toBe('no-store')
})

it('Calls as CSV are a file that runs nothing in a spreadsheet', async () => {
  const { headers, body } = await get(ann, `${base}/calls.csv`)
  expect(headers).toMatchObject({
    'content-type': 'text/csv; charset=utf-8',
    'cache-control': 'no-store',
    'content-disposition': 'attachment; filename="calls.csv"',
  })
  expect(body.trim().split('\n')).toHaveLength(3)
  expect(body).not.toMatch(/(^|,|")=HYPERLINK/m)
  const usage = await get(ann, `${base}/usage.csv?from=2026-11-01&to=2026-11-02`)
  expect(usage.headers['content-disposition']).toContain('usage-2026-11-01-2026-11-02.csv')
  expect(usage.body).toContain('2026-11-02')
})

it('A limit that is no amount comes back, and limits are for those who open projects', async () => {
  const { statusCode, body } = await post(approver, `${base}/limits?lang=en`, { level: 'project', limit: 'x' })
  expect([statusCode, body]).toEqual([422, expect.stringContaining('Enter an amount in US dollars')])
  expect((await post(ann, `${base}/limits`, { level: 'project', limit: '100' })).statusCode).toBe(403)
})

it('A project that an officer opens is guarded, unless they say that it shall not be', async () => {
  const fields = { party: ann.party, name: 'Second', measure: project.measure, limit: '1' }
  const open = async (more: Readonly<Record<string, string>>) => {
    const { headers, statusCode } = await post(approver, '/gateway/open', { ...fields, ...more })
    expect(statusCode).toBe(303)
    const id = /projects\/([\da-f-]+)/.exec(String(headers.location))?.[1]
    const all = await city.modules.gateway.projects.list(ann.actor)
    return all.find((each) => each.id === id)?.guard
  }
  expect(await open({})).toMatchObject({ personal: { hkid: 'mask' }, injection: { direct: 'block' } })
  expect(await open({ preset: 'department' })).toMatchObject({ personal: { hkid: 'block' } })
  expect(await open({ preset: 'none' })).toMatchObject({ personal: {}, injection: undefined })
})
