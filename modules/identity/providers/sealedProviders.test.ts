import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { simulateCorpId } from '../../../test/simulators/corpId.ts'
import { simulateIamSmart } from '../../../test/simulators/iamSmart.ts'
import type { SealedService } from '../../../test/simulators/sealedService/createSealedService.ts'
import type { Choice, Fault } from '../../../test/simulators/sealedService/service.ts'
import { browserOf, type Browser } from '../testing/browserOf.ts'
import { waysInApp, type WaysInApp } from '../testing/waysInApp.ts'
import { corpIdProvider } from './corpId/corpIdProvider.ts'
import { factTable } from './factTable.ts'
import { boundedFetch } from './http/boundedFetch.ts'
import { iamSmartProvider } from './iamSmart/iamSmartProvider.ts'

const keys = generateKeyPairSync('rsa', { modulusLength: 2048 })
const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 })
let ways: WaysInApp
let iamSmart: SealedService
let corpId: SealedService
let origin = ''

const personFacts = factTable.parse([
  { fact: 'education', from: 'educationLevel', values: { DEGREE: 'degree' } },
  { fact: 'born', from: 'birthDate', as: 'date' },
])
const companyFacts = factTable.parse([
  { fact: 'party-kind', from: 'corpType', values: { SOLE: 'small-business', LTD: 'company' }, names: 'kind' },
  { fact: 'staff', from: 'staff', as: 'number' },
  { fact: 'operating-since', from: 'commencementDate', as: 'date' },
  { fact: 'business-registration', from: 'brNo' },
])

const settingsOf = (name: string, service: SealedService, id: string, key = keys) => ({
  name,
  url: service.url,
  clientId: id,
  clientSecret: `secret of ${id}`,
  privateKey: key.privateKey,
})
const clientOf = (provider: string, id: string) => ({
  id,
  secret: `secret of ${id}`,
  publicKey: keys.publicKey,
  redirectURIs: [`${origin}/sign-in/with/${provider}/back`],
  deliverTo: `${origin}/sign-in/with/${provider}/back`,
})

beforeAll(async () => {
  // The services deliver to us by themselves, so we listen on a port; it must be known before they are told of us.
  const port = 20_000 + Math.floor(Math.random() * 20_000)
  origin = `http://127.0.0.1:${port}`
  ways = await waysInApp(origin, async ({ now, secrets }) => {
    iamSmart = await simulateIamSmart(clientOf('iam-smart', 'us'), now)
    corpId = await simulateCorpId(clientOf('corp-id', 'us-too'), now)
    const needs = (provider: string) => ({
      fetch: boundedFetch({ provider, timeoutMs: 1_000, maxBytes: 100_000 }),
      now,
      random: randomBytes,
    })
    return [
      iamSmartProvider(
        {
          ...settingsOf('iAM Smart', iamSmart, 'us'),
          facts: personFacts,
          matchKeys: (hkid) => secrets.keyedHashes('hkid', hkid),
        },
        needs('iAM Smart'),
      ),
      corpIdProvider({ ...settingsOf('CorpID', corpId, 'us-too'), facts: companyFacts }, needs('CorpID')),
    ]
  })
  await ways.app.listen({ port, host: '127.0.0.1' })
})
afterAll(async () => {
  await ways.close()
  await iamSmart.close()
  await corpId.close()
})
afterEach(() => {
  iamSmart.faults.clear()
  corpId.faults.clear()
})

const services = { 'iam-smart': () => iamSmart, 'corp-id': () => corpId }
type Id = keyof typeof services
const browser = () => browserOf(ways.app, origin)
const local = (url: string | URL) => String(url).replace(origin, '')
const begin = async (from: Browser, id: Id, query = '') => {
  const answer = await from.get(`/sign-in/with/${id}${query}`)
  expect(answer.statusCode).toBe(303)
  return new URL(String(answer.headers.location))
}
/** Goes there, answers as this person, and comes back: the answer of our page. */
const comeBack = async (from: Browser, id: Id, as: string, fills: Choice = 'allow', query = '') => {
  const to = services[id]().answer(await begin(from, id, query), as, fills)
  return { to, answer: await from.get(local(to)) }
}
const whoIn = async (from: Browser) => (await from.get('/who')).json()
/** The whole way, as a browser follows it. */
const signIn = async (id: Id, as: string, fills: Choice = 'allow', query = '', from = browser()) => {
  const { answer } = await comeBack(from, id, as, fills, query)
  await services[id]().delivered()
  const last = answer.headers.location?.startsWith('/sign-in/')
    ? await from.get(local(answer.headers.location))
    : answer
  return { from, last, who: await whoIn(from) }
}
const codeIn = ({ body }: { body: string }) => /<title>([\w-]+)<\/title>/.exec(body)?.[1]
const factsOf = async (person: string) => {
  const { rows } = await sql<{ fact: string; value: unknown; assurance: string; origin: string }>`
    select f.fact, f.value, f.assurance, f.origin from identity_fact f join identity_mandate m using (party)
    where m.person = ${person}::uuid order by fact`.execute(ways.scratch.database.tables())
  return rows
}
const everything = async (): Promise<string> => {
  const { rows: names } = await sql<{
    name: string
  }>`select tablename as name from pg_tables where schemaname = 'public'`.execute(ways.scratch.database.tables())
  const texts = await Promise.all(
    names.map(async ({ name }) => {
      const { rows } = await sql<{ text: string }>`select t::text as text from ${sql.table(name)} t`.execute(
        ways.scratch.database.tables(),
      )
      return rows.map(({ text }) => text).join('\n')
    }),
  )
  return texts.join('\n')
}

describe('iAM Smart', () => {
  test('brings a new person with their names, and the facts that they let us have, as verified', async () => {
    const { last, who } = await signIn('iam-smart', 'chan', 'allow', '?next=/me/cases')
    expect(last.headers.location).toBe('/me/cases')
    expect(who).toMatchObject({
      name: '陳大文 CHAN, Tai Man',
      method: 'iam-smart',
      mandates: [{ assurance: 'verified' }],
    })
    expect(await factsOf(who.person)).toEqual([
      { fact: 'born', value: '1990-02-28', assurance: 'verified', origin: 'iam-smart' },
      { fact: 'education', value: 'degree', assurance: 'verified', origin: 'iam-smart' },
    ])
  })

  test('knows the person again, and asks them for nothing more', async () => {
    const first = await signIn('iam-smart', 'lee')
    const before = iamSmart.seen.length
    const again = await signIn('iam-smart', 'lee')
    expect(again.who.person).toBe(first.who.person)
    expect(iamSmart.seen.slice(before).map(({ path }) => path)).toEqual(['auth/getToken'])
    await signIn('iam-smart', 'lee', 'allow', '?facts=1')
    expect(iamSmart.seen.at(-1)?.path).toBe('account/eme/initiateRequest')
  })

  test('asks for the fields that the settings map, and no others', async () => {
    const from = browser()
    await comeBack(from, 'iam-smart', 'chan', 'never-answer', '?facts=1')
    const [ask] = [...iamSmart.asks.values()].slice(-1)
    expect(ask?.asked.toSorted()).toEqual(['birthDate', 'chName', 'educationLevel', 'enName', 'idNo'])
  })

  test('leaves no identity card number in any table, nor sends one in the open', async () => {
    await signIn('iam-smart', 'chan', 'allow', '?facts=1')
    const kept = await everything()
    expect(kept).toContain('陳大文')
    expect(kept).toContain(ways.secrets.keyedHash('hkid', 'A1234563'))
    expect(kept).not.toMatch(/A\s*123456/)
    expect(kept).not.toContain(Buffer.from('A1234563').toString('base64'))
    expect(iamSmart.seen.map(({ body }) => body).join()).not.toContain('A123456')
  })

  test('lets a person in who refuses to have anything filled in', async () => {
    const { who } = await signIn('iam-smart', 'wrong', 'refuse')
    expect(who).toMatchObject({ method: 'iam-smart' })
    expect(await factsOf(who.person)).toEqual([])
  })

  test('matches nobody by a number whose check digit is wrong', async () => {
    await signIn('iam-smart', 'wrong', 'allow', '?facts=1')
    expect(await everything()).not.toContain(ways.secrets.keyedHash('hkid', 'A1234564'))
  })

  test('waits on a page without script until the person has answered, and goes on without when they say so', async () => {
    const from = browser()
    const { answer } = await comeBack(from, 'iam-smart', 'lee', 'never-answer', '?facts=1')
    const waiting = local(String(answer.headers.location))
    for (let looks = 0; looks < 3; looks++) {
      const page = await from.get(waiting)
      expect(page.statusCode).toBe(200)
      expect(page.headers['refresh']).toBe('3')
      expect(page.headers['cache-control']).toBe('no-store')
    }
    expect(await whoIn(from)).toEqual({})
    const on = await from.get(`${waiting}&without=1`)
    expect(on.headers.location).toBe('/me')
    expect(await whoIn(from)).toMatchObject({ method: 'iam-smart' })
  })

  test('delivers late, once, and to the browser that waits alone', async () => {
    const from = browser()
    const { answer } = await comeBack(from, 'iam-smart', 'chan', 'never-answer', '?facts=1')
    const waiting = local(String(answer.headers.location))
    const [reference = ''] = [...iamSmart.asks.keys()].slice(-1)
    expect((await iamSmart.deliver(reference, 'allow')).status).toBe(200)
    expect(codeIn(await browser().get(waiting))).toBe('sign-in-expired')
    expect((await from.get(waiting)).headers.location).toBe('/me')
    expect(codeIn(await from.get(waiting))).toBe('sign-in-expired')
  })

  test('does not link to somebody who did not ask for it from a page of ours', async () => {
    const from = browser()
    await from.get('/in/Somebody')
    const somebody = (await whoIn(from)).person
    await signIn('iam-smart', 'lee', 'allow', '?link=1', from)
    expect((await whoIn(from)).person).not.toBe(somebody)
  })
})

describe('CorpID', () => {
  test('brings the company with its own facts, as verified, and a verified mandate for it', async () => {
    const { who } = await signIn('corp-id', 'ho')
    expect(who).toMatchObject({ method: 'corp-id' })
    expect(who.mandates.map(({ assurance }: { assurance: string }) => assurance)).toContain('verified')
    const parties = await ways.identity.partiesOf(who)
    expect(parties).toContainEqual(expect.objectContaining({ kind: 'small-business', name: '山頂茶餐廳 Peak Cafe' }))
    expect(await factsOf(who.person)).toEqual([
      { fact: 'business-registration', value: '12345678', assurance: 'verified', origin: 'corp-id' },
      { fact: 'operating-since', value: '2019-07-01', assurance: 'verified', origin: 'corp-id' },
      { fact: 'party-kind', value: 'small-business', assurance: 'verified', origin: 'corp-id' },
      { fact: 'staff', value: 6, assurance: 'verified', origin: 'corp-id' },
    ])
  })

  test('brings the same company again, also for another browser, and makes it once', async () => {
    const first = await signIn('corp-id', 'ng')
    const again = await signIn('corp-id', 'ng')
    expect(again.who.person).toBe(first.who.person)
    expect(again.who.mandates).toEqual(first.who.mandates)
  })

  test.each([
    ['nobody', 'allow'],
    ['ho', 'refuse'],
  ] as const)('lets nobody in who comes without a company: %s, %s', async (as, fills) => {
    const { last, who } = await signIn('corp-id', as, fills)
    expect(codeIn(last)).toBe('sign-in-refused')
    expect(who).toEqual({})
  })

  test('does not let a person go on without what their company is', async () => {
    const from = browser()
    const { answer } = await comeBack(from, 'corp-id', 'ho', 'never-answer')
    const page = await from.get(`${local(String(answer.headers.location))}&without=1`)
    expect(page.statusCode).toBe(200)
    expect(await whoIn(from)).toEqual({})
  })
})

describe.each(['iam-smart', 'corp-id'] as const)('Coming back from %s', (id) => {
  const person = { 'iam-smart': 'lee', 'corp-id': 'ho' }[id]

  test('works once', async () => {
    const from = browser()
    const { to } = await comeBack(from, id, person)
    expect(codeIn(await from.get(local(to)))).toBe('sign-in-expired')
  })

  test('works in the browser that began, with the state that it began with, and within ten minutes', async () => {
    const from = browser()
    const back = local(services[id]().answer(await begin(from, id), person))
    expect(codeIn(await browser().get(back))).toBe('sign-in-expired')
    expect(codeIn(await from.get(back.replace(/state=[\w-]/, 'state=')))).toBe('sign-in-expired')
    expect(codeIn(await from.get(`${back}&state=x`))).toBe('sign-in-expired')
    ways.clock.time += 10 * 60_000
    expect(codeIn(await from.get(back))).toBe('sign-in-expired')
  })

  test('works with the provider that it was begun with', async () => {
    const from = browser()
    const other = id === 'iam-smart' ? 'corp-id' : 'iam-smart'
    const back = local(services[id]().answer(await begin(from, id), person))
    expect(codeIn(await from.get(back.replace(`/with/${id}/`, `/with/${other}/`)))).toBe('sign-in-expired')
    expect(await whoIn(from)).toEqual({})
  })

  test('is refused where the person said no', async () => {
    const { last, who } = await signIn(id, 'refused')
    expect(codeIn(last)).toBe('sign-in-refused')
    expect(who).toEqual({})
  })

  test('is refused for a code that is over, was used, or was never given', async () => {
    const from = browser()
    const late = local(services[id]().answer(await begin(from, id), person))
    ways.clock.time += 61_000
    expect(codeIn(await from.get(late))).toBe('sign-in-refused')

    const first = browser()
    const { to: used } = await comeBack(first, id, person)
    const second = browser()
    const state = (await begin(second, id)).searchParams.get('state') ?? ''
    const replayed = new URL(used)
    replayed.searchParams.set('state', state)
    expect(codeIn(await second.get(local(replayed)))).toBe('sign-in-refused')

    const third = browser()
    const made = (await begin(third, id)).searchParams.get('state') ?? ''
    for (const code of ['made-up', '%00', 'x'.repeat(600)]) {
      const name = id === 'iam-smart' ? 'code' : 'cAuthCode'
      const answer = await third.get(`/sign-in/with/${id}/back?${name}=${code}&state=${made}`)
      expect(answer.statusCode).toBeGreaterThanOrEqual(400)
    }
    expect(await whoIn(third)).toEqual({})
  })

  test('still works after the service has renewed its key', async () => {
    await signIn(id, person)
    services[id]().rotateKey()
    expect((await signIn(id, person)).who).toMatchObject({ method: id })
    ways.clock.time += 3_600_001
    const before = services[id]().seen.length
    expect((await signIn(id, person)).who).toMatchObject({ method: id })
    // A key that is known to be over is not tried again.
    expect(
      services[id]()
        .seen.slice(before)
        .map(({ path }) => path)
        .slice(0, 2),
    ).toEqual(['security/getKey', 'auth/getToken'])
  })

  test.each<[Fault, string]>([
    ['another-secret', 'provider-failed'],
    ['clock-ahead', 'provider-failed'],
    ['answers-altered', 'provider-failed'],
    ['answers-for-another-key', 'provider-failed'],
    ['answers-oversized', 'provider-failed'],
    ['answers-not-json', 'provider-failed'],
    ['leads-elsewhere', 'provider-failed'],
    ['silent', 'provider-slow'],
  ])('lets nobody in where the service’s %s', async (fault, code) => {
    const from = browser()
    const back = services[id]().answer(await begin(from, id), person)
    services[id]().faults.add(fault)
    const answer = await from.get(local(back))
    expect(codeIn(answer)).toBe(code)
    expect(await whoIn(from)).toEqual({})
  })

  test('tells the service apart from whoever else sends us something', async () => {
    const send = (body: object) => browser().postJson(`/sign-in/with/${id}/back`, body, {})
    for (const body of [
      {},
      [],
      { code: 'D00000' },
      { code: 'D00000', content: 'AAAA' },
      { content: 'x'.repeat(300_000) },
    ])
      expect((await send(body)).statusCode).toBeGreaterThanOrEqual(400)
    // Anyone may seal something for our public key; without the reference it is nothing.
    const { seal, wrap } = await import('../../../test/simulators/sealedService/crypto.ts')
    const key = randomBytes(32)
    const forged = {
      code: 'D00000',
      secretKey: wrap(key, keys.publicKey),
      content: seal(key, { businessID: 'a'.repeat(32), fields: { corpID: 'C-0009', corpNameEn: 'Evil' } }),
    }
    expect((await send(forged)).json()).toMatchObject({ code: 'sign-in-expired' })
    const forStranger = { ...forged, secretKey: wrap(key, stranger.publicKey) }
    expect((await send(forStranger)).json()).toMatchObject({ code: 'provider-failed' })
  })
})

test('A look ahead neither begins nor uses up a sign-in', async () => {
  const from = browser()
  const back = local(iamSmart.answer(await begin(from, 'iam-smart'), 'lee'))
  const head = await ways.app.inject({ method: 'HEAD', url: back, headers: { host: new URL(origin).host } })
  expect(head.statusCode).toBe(405)
  expect((await from.get(back)).statusCode).toBe(303)
})

test('Nobody is sent to a provider that there is none of', async () => {
  for (const id of ['x', '..', '__proto__', 'iam-smart%2F..'])
    expect((await browser().get(`/sign-in/with/${id}`)).statusCode).toBe(404)
})

test('Whoever is known by one name of a service is another name to another service', async () => {
  const { tokenised } = await import('../../../test/simulators/sealedService/crypto.ts')
  expect(tokenised('us', 'chan')).not.toBe(tokenised('us-too', 'chan'))
})
