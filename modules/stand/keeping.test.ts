import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { App } from '#platform/http'
import { day } from './testing/harbour.ts'
import { harbourApp, theWorld } from './testing/harbourApp.ts'
import { pressButton } from './testing/pressButton.ts'

const world = theWorld()
let app: App
beforeAll(async () => {
  app = await harbourApp(world)
})
afterAll(() => app.close())

const seen = new Map<string, string>()
beforeEach(() => seen.clear())
/** The statuses that a reader gets who comes back with what each address gave them last time. */
async function statuses(...urls: string[]): Promise<readonly number[]> {
  const found: number[] = []
  for (const url of urls) {
    const { statusCode, headers } = await app.inject({ url, headers: { 'if-none-match': seen.get(url) ?? '"none"' } })
    seen.set(url, String(headers.etag))
    found.push(statusCode)
  }
  return found
}

describe('a page that is the same for everyone is drawn again', () => {
  const all = ['/', '/stand', '/stand?scheme=grant', '/schemes', '/schemes/grant', '/schemes.csv', '/api/schemes']
  it('never, while nothing changes', async () => {
    await statuses(...all)
    expect(await statuses(...all)).toEqual(all.map(() => 304))
  })
  it('for another pack', async () => {
    await statuses(...all)
    const { content } = world.pack
    const schemes = content.schemes.map((each) => ({ ...each, title: { ...each.title, 'zh-Hant': '另一個計劃' } }))
    world.pack = { ...world.pack, hash: 'another', content: { ...content, schemes } }
    expect(await statuses('/schemes', '/schemes/grant', '/schemes.csv', '/api/schemes')).toEqual([200, 200, 200, 200])
    expect((await app.inject({ url: '/schemes/grant' })).body).toContain('另一個計劃')
  })
  it('on another day, where the day stands on it', async () => {
    await statuses('/stand', '/schemes/grant')
    world.today = day('2027-10-01')
    expect(await statuses('/stand')).toEqual([200])
    expect((await app.inject({ url: '/stand' })).body).toContain('2027-10-01')
  })
})

describe('what someone answered', () => {
  const answered = async (value: string) => {
    const first = (await app.inject({ url: '/stand?lang=en' })).body
    const { action, body } = pressButton(first, 'party', value)
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    return app.inject({ method: 'POST', url: action, payload: body, headers })
  }
  it('is worked out for them each time, and no other reader meets it', async () => {
    const untouched = (await app.inject({ url: '/stand?lang=en' })).body
    const [person, shop] = [await answered('person'), await answered('shop')]
    expect(person.body).not.toBe(shop.body)
    expect([person.headers.etag, shop.headers.etag]).toEqual([undefined, undefined])
    expect((await app.inject({ url: '/stand?lang=en' })).body).toBe(untouched)
  })
})
