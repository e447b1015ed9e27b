import { randomUUID } from 'node:crypto'
import { appendFileSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Grant } from '#modules/identity'
import { FeilunError } from '#platform/errors'
import { startIdentity, type Browser, type StartedIdentity } from '../identity/testing/startIdentity.ts'
import { bytesOf, createShadow, type Shadow } from './createShadow.ts'
import { shadowMigrations } from './migrations.ts'
import { followFile } from './reading/followFile.ts'
import { shadowRoutes } from './routes.tsx'

let started: StartedIdentity
let shadow: Shadow
const opened: unknown[] = []
const by = { name: 'Officer' }

beforeAll(async () => {
  started = await startIdentity(undefined, {
    migrations: [shadowMigrations],
    routes: (app, { identity, now, scratch, site }) => {
      shadow = createShadow({
        database: scratch.database,
        now,
        newId: randomUUID,
        timeZone: () => 'Asia/Hong_Kong',
        gatewayHost: () => 'ai.city.example',
      })
      shadowRoutes(app, {
        site,
        shadow,
        identity,
        now,
        timeZone: () => 'Asia/Hong_Kong',
        offers: {
          models: () => ['city-model'],
          measures: () => [{ id: 'computing', name: 'Computing' }],
          open: async (_actor, project) => {
            if (!/^\d+$/.test(project.limit)) throw new FeilunError('amount-invalid')
            opened.push(project)
            return randomUUID()
          },
        },
      })
    },
  })
})
afterAll(() => started.close())

const come = (role: Grant['role']) => started.signedIn(`Shadow ${role} ${randomUUID()}`, [{ role }])
const squid = (client: string, host: string, time: number) =>
  `${time}.000 9 ${client} TCP_TUNNEL/200 507 CONNECT ${host}:443 - HIER_DIRECT/1.2.3.4 -\n`
const upload = ({ header }: Browser, name: string, text: string) =>
  started.app.inject({
    method: 'POST',
    url: '/shadow/logs',
    headers: {
      host: 'feilun.example',
      accept: 'text/html',
      'accept-language': 'en',
      cookie: header(),
      'sec-fetch-site': 'same-origin',
      'content-type': 'multipart/form-data; boundary=xyz',
    },
    payload: `--xyz\r\ncontent-disposition: form-data; name="log"; filename="${name}"\r\n\r\n${text}\r\n--xyz--\r\n`,
  })
const seconds = () => Math.floor(started.now().getTime() / 1_000) - 3_600

describe('An operator', () => {
  test('says whose network is whose, reads a log, sees departments, and offers a project in one press', async () => {
    const { browser, actor } = await come('administrator')
    const set = await browser.post('/shadow/networks', { networks: '10.1.0.0/16, Works\n10.9.9.9, gateway\n' })
    expect([set.statusCode, set.headers.location]).toEqual([303, '/shadow?done=networks'])
    const at = seconds()
    const log = [
      ...Array.from({ length: 6 }, (_, n) => squid(`10.1.0.${n}`, 'chatgpt.com', at)),
      squid('10.1.0.1', 'ai.city.example', at),
      squid('10.9.9.9', 'api.openai.com', at),
      squid('10.1.0.1', 'news.example', at),
    ].join('')
    const taken = await upload(browser, 'monday.log', log)
    expect([taken.statusCode, taken.headers.location]).toEqual([
      303,
      '/shadow?done=taken&counted=7&elsewhere=1&through=1&lost=0',
    ])
    const page = await browser.get(taken.headers.location ?? '')
    expect(page.statusCode).toBe(200)
    for (const text of ['Works', 'ChatGPT', 'monday.log', '1 of 7 connections', 'Offer an approved model'])
      expect(page.body).toContain(text)
    expect(page.body).not.toMatch(/10\.1\.0\.|news\.example/)

    const again = await upload(browser, 'tuesday.log', log)
    expect(again.headers.location).toContain('done=known')
    expect((await shadow.logs()).length).toBe(1)

    const party = await started.identity.createParty(actor, { kind: 'company', name: 'Works' })
    const form = await browser.get('/shadow/offer?department=Works&domain=chatgpt.com')
    expect(form.body).toContain(`value="${party}"`)
    const fields = { department: 'Works', domain: 'chatgpt.com', party, measure: 'computing', note: 'asked' }
    expect((await browser.post('/shadow/offer', { ...fields, limit: 'much' })).statusCode).toBe(422)
    expect((await browser.post('/shadow/offer', { ...fields, party: '', limit: '20' })).statusCode).toBe(422)
    expect((await browser.post('/shadow/offer', { ...fields, limit: '20' })).headers.location).toBe(
      '/shadow?done=offered',
    )
    expect(opened).toEqual([{ name: 'Works chatgpt.com', party, measure: 'computing', limit: '20' }])
    expect((await browser.get('/shadow')).body).toContain('Open the project')

    const [{ id } = expect.fail('no log')] = await shadow.logs()
    expect((await browser.post(`/shadow/logs/${id}/forget`)).headers.location).toBe('/shadow?done=forgotten')
    expect((await browser.get('/shadow')).body).toContain('No log has been read')
    expect((await browser.post(`/shadow/logs/${id}/forget`)).statusCode).toBe(404)
  })

  test('is told which line of the networks is wrong, and keeps what was typed', async () => {
    const { browser } = await come('administrator')
    const before = await shadow.networks()
    const answer = await browser.post('/shadow/networks', { networks: '10.0.0.0/99, A\n10.0.0.0/8\n' })
    expect(answer.statusCode).toBe(422)
    for (const text of ['Line 1', 'Line 2', '10.0.0.0/99, A']) expect(answer.body).toContain(text)
    expect(await shadow.networks()).toEqual(before)
  })

  test('adds a service and takes one out', async () => {
    const { browser } = await come('administrator')
    const domain = {
      domain: 'https://Model.City.Example/x',
      service: 'City model',
      operator: 'City',
      kind: 'chat',
      listed: 'yes',
    }
    expect((await browser.post('/shadow/domains', domain)).statusCode).toBe(303)
    expect((await browser.post('/shadow/domains', { ...domain, domain: 'poe.com', listed: 'no' })).statusCode).toBe(303)
    expect((await browser.post('/shadow/domains', { ...domain, domain: 'nothing', service: '' })).statusCode).toBe(422)
    const { uses } = await countsOf('host\nmodel.city.example\npoe.com\n')
    expect(uses).toBe(1)
    expect((await browser.get('/shadow/domains')).body).toContain('model.city.example')
  })

  test('is told of a file that is no log, and nothing of it is kept', async () => {
    const { browser } = await come('administrator')
    const before = await shadow.logs()
    expect((await upload(browser, 'x.pdf', '%PDF-1.7\nx')).statusCode).toBe(422)
    expect(await shadow.logs()).toEqual(before)
  })
})

const countsOf = async (text: string) => {
  const { read } = await shadow.read(by, 'try', bytesOf(text))
  return { uses: read.counted }
}

test('Whoever may only read sees no forms, and others see nothing', async () => {
  const auditor = await come('auditor')
  const page = await auditor.browser.get('/shadow')
  expect(page.statusCode).toBe(200)
  expect(page.body).not.toContain('<form method="post"')
  expect((await upload(auditor.browser, 'x', 'host\npoe.com\n')).statusCode).toBe(403)
  const reviewer = await come('reviewer')
  expect((await reviewer.browser.get('/shadow')).statusCode).toBe(403)
  expect((await started.browser().get('/shadow')).headers.location).toMatch(/^\/sign-in/)
})

describe('A log that is followed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'feilun-shadow-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const path = join(folder, 'dns.log')
  const step = async () => {
    const grown = await followFile(path, await shadow.followed(path))
    return grown === undefined ? undefined : shadow.follow(path, grown.bytes, grown.at)
  }
  const line = (host: string) => `${seconds()}.0\t10.1.0.1\t${host}\n`

  test('is counted once line by line as it grows, is cut, and is put away for a new one', async () => {
    expect(await step()).toBeUndefined()
    writeFileSync(path, `#fields\tts\tid.orig_h\tquery\n${line('claude.ai')}${line('claude.ai')}1771`)
    expect(await step()).toMatchObject({ counted: 2, lines: 2 })
    expect(await step()).toBeUndefined()
    appendFileSync(path, `999380.0\t10.1.0.1\tclaude.ai\n`)
    expect(await step()).toMatchObject({ counted: 1, notUnderstood: 0 })
    renameSync(path, `${path}.1`)
    writeFileSync(path, `#fields\tts\tquery\n${seconds()}\tclaude.ai\n`)
    expect(await step()).toMatchObject({ counted: 1 })
    const log = (await shadow.logs()).find(({ kind }) => kind === 'tail')
    expect(log).toMatchObject({ name: path, counted: 4, lines: 4 })
  })
})

test('No table has room for an address or a name of who connected', async () => {
  const { rows } = await sql<{ column: string }>`select column_name as column from information_schema.columns
    where table_name in ('shadow_use', 'shadow_log') and column_name ~ 'client$|address|person|user|host'`.execute(
    started.scratch.database.tables(),
  )
  expect(rows).toEqual([])
})
