import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { softwareAuthenticator, type Behaviour } from '../../../test/support/softwareAuthenticator.ts'
import { browserOf, type Browser } from '../testing/browserOf.ts'
import { waysInApp, type WaysInApp } from '../testing/waysInApp.ts'

const origin = 'https://feilun.example'
let ways: WaysInApp
let person = 0

beforeAll(async () => {
  ways = await waysInApp(origin, () => [])
})
afterAll(() => ways.close())

/** A browser in which somebody new is signed in. */
let browser: Browser
beforeEach(async () => {
  browser = await signedIn(`person ${++person}`)
})
const signedIn = async (name: string): Promise<Browser> => {
  const made = browserOf(ways.app, origin)
  expect((await made.get(`/in/${name}`)).body).toBe('in')
  return made
}

type Authenticator = ReturnType<typeof softwareAuthenticator>
const authenticator = (behaviour: Partial<Behaviour> = {}) => softwareAuthenticator({ origin, ...behaviour })

const optionsFor = async (from: Browser) => (await from.postJson('/me/passkeys/options', {})).json()
const creation = async (key: Authenticator, from: Browser, rpId?: string) => {
  const { challenge, rp, user } = await optionsFor(from)
  return key.create({ challenge, rpId: rpId ?? rp.id }, user.id)
}
const make = async (key: Authenticator, label = 'mine', from: Browser = browser) =>
  from.postJson('/me/passkeys', { response: await creation(key, from), label })
const assertion = async (key: Authenticator, from: Browser, rpId?: string) => {
  const options = (await from.postJson('/sign-in/passkey/options', {})).json()
  return key.get({ challenge: options.challenge, rpId: rpId ?? options.rpId })
}
const use = async (key: Authenticator, from: Browser = browserOf(ways.app, origin)) => ({
  from,
  answer: await from.postJson('/sign-in/passkey', { response: await assertion(key, from), next: '/me/cases' }),
})
const whoIn = async (from: Browser) => (await from.get('/who')).json()
const refused = { statusCode: 403 }
const codeOf = (answer: { json: () => { code?: string } }) => answer.json().code

describe('A passkey', () => {
  test.each(['none', 'packed'] as const)(
    'lets its owner in, in another browser (attestation %s)',
    async (attestation) => {
      const key = authenticator({ attestation })
      expect((await make(key)).statusCode).toBe(201)
      const { from, answer } = await use(key)
      expect(answer.json()).toEqual({ next: '/me/cases' })
      const who = await whoIn(from)
      expect(who).toMatchObject({ method: 'passkey' })
      expect(who.person).toBe((await whoIn(browser)).person)
    },
  )

  test('is asked for with the person verified, and bound to the site’s host', async () => {
    const options = await optionsFor(browser)
    expect(options).toMatchObject({
      rp: { id: 'feilun.example' },
      attestation: 'none',
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    })
    expect((await browser.postJson('/sign-in/passkey/options', {})).json()).toMatchObject({
      rpId: 'feilun.example',
      userVerification: 'required',
    })
  })

  test('is one of several, each with its name, and works until it is removed', async () => {
    const [first, second] = [authenticator(), authenticator()]
    await make(first, ' My <phone> ')
    await make(second, '')
    const page = await browser.get('/me/passkeys?lang=en')
    expect(page.body).toContain('My &lt;phone>')
    expect(page.body).toContain('Not used yet')
    expect((await optionsFor(browser)).excludeCredentials.map(({ id }: { id: string }) => id)).toEqual([
      first.id,
      second.id,
    ])
    expect((await browser.postForm('/me/passkeys/remove', { id: first.id })).statusCode).toBe(303)
    expect((await use(first)).answer).toMatchObject(refused)
    expect((await use(second)).answer.statusCode).toBe(200)
    expect((await browser.get('/me/passkeys?lang=en')).body).toContain('Last used on')
  })

  test('is removed by nobody else', async () => {
    const key = authenticator()
    await make(key)
    const other = await signedIn('another')
    expect((await other.postForm('/me/passkeys/remove', { id: key.id })).statusCode).toBe(404)
    expect((await use(key)).answer.statusCode).toBe(200)
  })

  test('is made and listed for nobody who is not signed in', async () => {
    const stranger = browserOf(ways.app, origin)
    for (const [url, body] of [
      ['/me/passkeys/options', {}],
      ['/me/passkeys', { response: await creation(authenticator(), browser) }],
    ] as const)
      expect((await stranger.postJson(url, body)).statusCode).toBe(401)
    expect((await stranger.get('/me/passkeys')).statusCode).not.toBe(200)
  })

  test('that keeps no counter works again and again', async () => {
    const key = authenticator({ step: 0 })
    await make(key)
    for (let times = 0; times < 3; times++) expect((await use(key)).answer.statusCode).toBe(200)
  })
})

describe('A passkey is refused', () => {
  test('where the person was not verified', async () => {
    const key = authenticator({ verifies: false })
    expect(await make(key)).toMatchObject(refused)
    const other = authenticator()
    expect((await make(other)).statusCode).toBe(201)
    other.stopVerifying()
    expect((await use(other)).answer).toMatchObject(refused)
  })

  test('where it was made for another site, or on a page of another origin', async () => {
    const elsewhere = authenticator({ origin: 'https://feilun.example.evil.test' })
    expect(await make(elsewhere)).toMatchObject(refused)
    const key = authenticator()
    const response = await creation(key, browser, 'evil.test')
    expect(await browser.postJson('/me/passkeys', { response, label: 'x' })).toMatchObject(refused)
  })

  test('where its challenge was used before, is of another browser, or is too old', async () => {
    const key = authenticator()
    await make(key)
    const from = browserOf(ways.app, origin)
    const response = await assertion(key, from)
    const stolen = browserOf(ways.app, origin)
    await stolen.postJson('/sign-in/passkey/options', {})
    expect(await stolen.postJson('/sign-in/passkey', { response })).toMatchObject(refused)
    expect((await from.postJson('/sign-in/passkey', { response })).statusCode).toBe(200)
    expect(await from.postJson('/sign-in/passkey', { response })).toMatchObject(refused)

    const late = await assertion(key, from)
    ways.clock.time += 10 * 60_000
    expect(await from.postJson('/sign-in/passkey', { response: late })).toMatchObject(refused)
  })

  test('where its counter does not grow, since its key may have been copied', async () => {
    const key = authenticator()
    await make(key)
    expect((await use(key)).answer.statusCode).toBe(200)
    key.setCounter(0)
    const { from, answer } = await use(key)
    expect(codeOf(answer)).toBe('passkey-refused')
    expect(await whoIn(from)).toEqual({})
  })

  test('where its signature, its challenge or its owner’s handle was altered', async () => {
    const key = authenticator()
    await make(key)
    const from = browserOf(ways.app, origin)
    const spoil = async (part: 'signature' | 'userHandle' | 'authenticatorData') => {
      const response = await assertion(key, from)
      const bytes = Buffer.from(response.response[part] ?? '', 'base64url')
      bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
      const altered = { ...response, response: { ...response.response, [part]: bytes.toString('base64url') } }
      return from.postJson('/sign-in/passkey', { response: altered })
    }
    expect(codeOf(await spoil('signature'))).toBe('passkey-refused')
    expect(codeOf(await spoil('authenticatorData'))).toBe('passkey-refused')
    expect(codeOf(await spoil('userHandle'))).toBe('passkey-refused')
  })

  test('where it is somebody else’s already, or nobody’s', async () => {
    const key = authenticator()
    await make(key)
    const other = await signedIn('other')
    expect(await make(key, 'x', other)).toMatchObject(refused)
    expect((await use(authenticator())).answer).toMatchObject(refused)
  })

  test('where a page of another site asks for it', async () => {
    const key = authenticator()
    await make(key)
    const from = browserOf(ways.app, origin)
    const response = await assertion(key, from)
    const evil = { origin: 'https://evil.test', 'sec-fetch-site': 'cross-site' }
    expect(codeOf(await from.postJson('/sign-in/passkey', { response }, evil))).toBe('origin-not-allowed')
    expect(codeOf(await browser.postJson('/me/passkeys/options', {}, evil))).toBe('origin-not-allowed')
  })

  test.each([
    {},
    { id: 'x' },
    { id: '!', rawId: '!', type: 'public-key', response: {} },
    { id: 'AA', rawId: 'AA', type: 'public-key', response: { clientDataJSON: 'A'.repeat(9_000) } },
  ])('where it is nothing of the kind: %#', async (response) => {
    expect((await browser.postJson('/me/passkeys', { response })).statusCode).toBe(400)
    expect((await browser.postJson('/sign-in/passkey', { response })).statusCode).toBe(400)
  })
})

test('A person keeps twenty passkeys at most', async () => {
  for (let n = 0; n < 20; n++) expect((await make(authenticator())).statusCode).toBe(201)
  expect(await make(authenticator())).toMatchObject(refused)
})

test('The page for using one leads to a path of this site only, and shows the way without script', async () => {
  const page = await browserOf(ways.app, origin).get('/sign-in/passkey?lang=en&next=https://evil.test/')
  expect(page.body).not.toContain('evil.test"')
  expect(page.body).toContain('value="/me"')
  expect(page.body).toContain('<noscript>')
  expect(page.body).toMatch(/href="\/sign-in\?next=%2Fme[^"]*"/)
})
