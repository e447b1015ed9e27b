import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { simulateOidc, type OidcFault } from '../../../../test/simulators/oidc.ts'
import { browserOf, type Browser } from '../../testing/browserOf.ts'
import { waysInApp, type WaysInApp } from '../../testing/waysInApp.ts'
import { boundedFetch } from '../http/boundedFetch.ts'
import { oidcProvider } from './oidcProvider.ts'
import { oidcSettings } from './oidcSettings.ts'

const origin = 'https://feilun.example'
const client = (id: string) => ({
  id: 'feilun',
  secret: 'a secret that the two share',
  redirectURIs: [`${origin}/sign-in/with/${id}/back`],
})
let ways: WaysInApp
let first: Awaited<ReturnType<typeof simulateOidc>>
let second: Awaited<ReturnType<typeof simulateOidc>>
/** Made anew for each test with a fault, so that what it discovered before does not hide it. */
let fresh = 0

beforeAll(async () => {
  first = await simulateOidc(client('first'))
  second = await simulateOidc(client('second'))
  ways = await waysInApp(origin, ({ now }) =>
    ['first', 'second', ...Array.from({ length: 8 }, (_, n) => `fresh-${n}`)].map((id) =>
      oidcProvider(
        oidcSettings.parse({
          id,
          issuer: id === 'second' ? second.issuer : first.issuer,
          clientId: 'feilun',
          clientSecret: 'a secret that the two share',
          label: { 'zh-Hant': '甲部', en: `Provider ${id}` },
          facts: [{ fact: 'department', from: 'department', values: { TRANSPORT: 'transport' } }],
        }),
        { now, fetch: boundedFetch({ provider: id, timeoutMs: 1_000, maxBytes: 100_000 }) },
      ),
    ),
  )
})
afterAll(async () => {
  await ways.close()
  await first.close()
  await second.close()
})
afterEach(() => first.faults.clear())

const browser = () => browserOf(ways.app, origin)
const local = (url: string | URL) => String(url).replace(origin, '')
const begin = async (from: Browser, id = 'first', query = '') => {
  const answer = await from.get(`/sign-in/with/${id}${query}`)
  if (answer.statusCode !== 303) throw new Error(answer.body)
  return new URL(String(answer.headers.location))
}
const signIn = async (as: string, query = '', from = browser()) => {
  const answer = await from.get(local(await first.visit(await begin(from, 'first', query), as)))
  return { from, answer, who: (await from.get('/who')).json() }
}
const codeIn = ({ body }: { body: string }) => /<title>([\w-]+)<\/title>/.exec(body)?.[1]

describe('An OpenID Connect provider', () => {
  test('brings a person with their name, their checked address and what the settings map', async () => {
    const { answer, who } = await signIn('wong', '?next=/me/cases')
    expect(answer.headers.location).toBe('/me/cases')
    expect(who).toMatchObject({ name: '黃家明 Wong Ka Ming', method: 'oidc' })
    expect(await ways.identity.address(who.person)).toMatchObject({ email: 'wong@example.org' })
    const { rows } = await sql`select fact, value, assurance, origin from identity_fact`.execute(
      ways.scratch.database.tables(),
    )
    expect(rows).toEqual([{ fact: 'department', value: 'transport', assurance: 'said', origin: 'first' }])
    expect((await signIn('wong')).who.person).toBe(who.person)
  })

  test('leads to nobody by an address that it has not checked', async () => {
    const { who } = await signIn('unsure')
    expect(who).toMatchObject({ name: 'Unsure' })
    expect(await ways.identity.address(who.person)).toBeUndefined()
  })

  test('may know no name', async () => {
    expect((await signIn('nameless')).who).toMatchObject({ method: 'oidc' })
  })

  test('is asked with PKCE, a state and a nonce, in the reader’s language', async () => {
    const { searchParams } = await begin(browser(), 'first', '?lang=en')
    expect(Object.fromEntries(searchParams)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
      state: expect.stringMatching(/^[\w-]{43}$/),
      ui_locales: 'en',
    })
  })
})

describe('Nobody is let in', () => {
  test('who said no', async () => {
    const { answer, who } = await signIn('refuse')
    expect(codeIn(answer)).toBe('sign-in-refused')
    expect(who).toEqual({})
  })

  test('twice by one code, or by a code that another browser was given', async () => {
    const from = browser()
    const back = await first.visit(await begin(from), 'wong')
    expect((await from.get(local(back))).statusCode).toBe(303)
    expect(codeIn(await from.get(local(back)))).toBe('sign-in-expired')

    const stolen = await first.visit(await begin(browser()), 'wong')
    const victim = browser()
    const state = (await begin(victim)).searchParams.get('state') ?? ''
    stolen.searchParams.set('state', state)
    expect(codeIn(await victim.get(local(stolen)))).toBe('provider-failed')
    expect((await victim.get('/who')).json()).toEqual({})
  })

  test('by a code of another provider, or where another says that it speaks', async () => {
    const from = browser()
    const mixed = new URL(String(await first.visit(await begin(from, 'first'), 'wong')).replace('/first/', '/second/'))
    expect(codeIn(await from.get(local(mixed)))).toBe('sign-in-expired')
    mixed.searchParams.set('state', (await begin(from, 'second')).searchParams.get('state') ?? '')
    expect(codeIn(await from.get(local(mixed)))).toBe('provider-failed')

    const back = await first.visit(await begin(from), 'wong')
    back.searchParams.set('iss', second.issuer)
    expect(codeIn(await from.get(local(back)))).toBe('provider-failed')
    expect((await from.get('/who')).json()).toEqual({})
  })

  test('by an ID token whose signature does not fit', async () => {
    first.faults.add('token-altered')
    const { answer, who } = await signIn('wong')
    expect(codeIn(answer)).toBe('provider-failed')
    expect(who).toEqual({})
  })

  test.each<[OidcFault, string]>([
    ['another-issuer', 'provider-failed'],
    ['answers-oversized', 'provider-failed'],
    ['leads-elsewhere', 'provider-failed'],
    ['silent', 'provider-slow'],
  ])('where the provider’s %s, before or after they went there', async (fault, code) => {
    const id = `fresh-${fresh++}`
    first.faults.add(fault)
    const page = await browser().get(`/sign-in/with/${id}`)
    expect(codeIn(page)).toBe(code)
    expect(page.headers.location).toBeUndefined()
    first.faults.clear()
    const from = browser()
    const back = await first.visit(await begin(from), 'wong')
    first.faults.add(fault)
    const answer = await from.get(local(back))
    // Its issuer is not asked for again so soon.
    if (fault !== 'another-issuer') expect(codeIn(answer)).toBe(code)
  })

  test('who finds it mended is no longer kept out', async () => {
    const id = `fresh-${fresh++}`
    first.faults.add('silent')
    expect(codeIn(await browser().get(`/sign-in/with/${id}`))).toBe('provider-slow')
    first.faults.clear()
    expect((await begin(browser(), id)).origin).toBe(first.issuer)
  })
})

test('A way in is linked to whoever is signed in here and asks for it from a page of ours', async () => {
  const from = browser()
  await from.get('/in/Linked')
  const { person } = (await from.get('/who')).json()
  const answer = await from.get('/sign-in/with/second?link=1', { 'sec-fetch-site': 'same-origin' })
  await from.get(local(await second.visit(new URL(String(answer.headers.location)), 'nameless')))
  expect((await from.get('/who')).json()).toMatchObject({ person, method: 'oidc' })

  const other = browser()
  await other.get('/in/Other')
  const again = await other.get('/sign-in/with/second?link=1', { 'sec-fetch-site': 'same-origin' })
  const back = await second.visit(new URL(String(again.headers.location)), 'nameless')
  expect(codeIn(await other.get(local(back)))).toBe('subject-taken')
})

test.each(['http://provider.example', 'ftp://provider.example', 'not an address'])(
  'A provider without TLS is not taken up unless it is on this machine: %s',
  (issuer) => {
    const given = { id: 'x', issuer, clientId: 'x', label: { 'zh-Hant': '甲', en: 'A' } }
    expect(oidcSettings.safeParse(given).success).toBe(false)
    expect(oidcSettings.safeParse({ ...given, issuer: 'https://provider.example' }).success).toBe(true)
  },
)
