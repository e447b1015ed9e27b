import OpenAI from 'openai'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startModelCity, type ModelCity } from './support/modelCity.ts'
import { openBrowser } from './support/openBrowser.ts'
import { looksWell, says, sentBack, walkByKeyboard, walkPages } from './support/looksWell.ts'
import { offerInstead } from './support/offerInstead.ts'

const browser = await openBrowser()
const hkid = 'A123456(3)'
let city: ModelCity
let operator: BrowserContext
let ann: BrowserContext
let page: Page
/** Ann's page of her project, open all the time. */
let watched: Page
let project: string
let secret: string

beforeAll(async () => {
  if (browser === undefined) return
  city = await startModelCity(browser)
  operator = await city.operator()
  ann = await city.newcomer('ann@example.org', 'Wing Fat Cafe')
  page = await operator.newPage()
  watched = await ann.newPage()
})
afterAll(async () => {
  await browser?.close()
  await city?.close()
})

const open = (of: Page, path: string, language = 'en') =>
  of.goto(`${city.product.origin}${path}${path.includes('?') ? '&' : '?'}lang=${language}`)
const main = (of: Page) => of.locator('main')
const press = (of: Page, name: string | RegExp) => of.locator('main').getByRole('button', { name }).first().click()
const at = (of: Page) => new URL(of.url()).pathname
const client = (apiKey: string) => new OpenAI({ apiKey, baseURL: `${city.product.origin}/v1`, maxRetries: 0 })
const ask = (apiKey: string, content: string) =>
  client(apiKey).chat.completions.create({ model: 'small', max_tokens: 50, messages: [{ role: 'user', content }] })
/** The body of the last request that the provider was sent. */
const sent = () => JSON.stringify(city.fake.seen.at(-1)?.body)

describe.skipIf(browser === undefined)('Models, from the first settings to the last call', () => {
  it('An operator is told where settings are wrong, keeps what was typed, and loads them', async () => {
    await open(page, '/gateway/operate')
    await page.locator('textarea[name=settings]').fill('providers: 3')
    await press(page, 'Load')
    await sentBack(page)
    expect(await page.locator('textarea[name=settings]').inputValue()).toBe('providers: 3')
    await says(page, 'providers')
    await page.locator('textarea[name=settings]').fill(city.settings)
    await press(page, 'Load')
    await says(page, 'The settings are in force.')
    expect(await page.locator('#routes table').innerText()).toContain('small')
  })

  it('opens a project for a party, once all of it is there', async () => {
    await open(page, '/gateway/open')
    await page.locator('[name=search]').first().fill('wing fat')
    await press(page, 'Look')
    await page.locator('[name=party]').selectOption({ label: 'Wing Fat Cafe' })
    await page.locator('[name=name]').fill('Menu helper')
    await page.locator('[name=measure]').selectOption({ index: 1 })
    await page.locator('[name=limit]').fill('plenty')
    await press(page, 'Open the project')
    await sentBack(page)
    expect(await page.locator('[name=limit]').inputValue()).toBe('plenty')
    expect(await page.locator('[name=name]').inputValue()).toBe('Menu helper')
    await page.locator('[name=limit]').fill('5')
    await press(page, 'Open the project')
    await page.waitForURL(/\/gateway\/projects\/[\da-f-]{36}/)
    project = at(page)
    expect(project).toMatch(/^\/gateway\/projects\/[\da-f-]{36}$/)
  })

  it('Whoever acts for the party finds it on their own page and makes a key, which is shown once', async () => {
    await ann.grantPermissions(['clipboard-read', 'clipboard-write'])
    await open(watched, '/me')
    await watched.locator('main a[href^="/gateway"]').first().click()
    await watched.getByRole('link', { name: 'Menu helper' }).click()
    await watched.waitForURL(/\/projects\//)
    expect(at(watched)).toBe(project)
    await press(watched, 'Make the key')
    await sentBack(watched)
    await watched.locator('[name=name]').fill('Counter')
    await press(watched, 'Make the key')
    secret = (await watched.locator('pre').first().innerText()).trim()
    expect(secret).toMatch(/^fl-[\w-]{40,}$/)
    await press(watched, 'Copy')
    await watched.locator('fl-copy-text [role=status]', { hasText: '✓' }).waitFor()
    expect(await watched.evaluate(() => navigator.clipboard.readText())).toBe(secret)
    await watched.getByRole('link', { name: 'I have copied it' }).click()
    await watched.locator('#keys').waitFor()
    expect(at(watched)).toBe(project)
    expect(await watched.content()).not.toContain(secret.slice(0, 20))
    expect(await watched.locator('#keys table').innerText()).toContain('Counter')
  })

  it('calls with the official client are seen on the project’s page, which renews itself', async () => {
    const spent = watched.locator('[data-spend=spent]')
    const before = await spent.innerText()
    const answer = await ask(secret, 'What goes with milk tea?')
    expect(answer.choices[0]?.message.content).not.toBe('')
    await expect.poll(() => spent.innerText(), { timeout: 15_000 }).not.toBe(before)
    expect(await spent.innerText()).toMatch(/^US\$0\.0000\d+ of US\$5\.00 spent$/)
  })

  it.each(['with a script', 'without'])(
    'one tries a model on the page, %s, and reads what the guard found',
    async (how) => {
      const state = await ann.storageState()
      const context = await city.context({ storageState: state, javaScriptEnabled: how === 'with a script' })
      const tab = await context.newPage()
      await open(tab, `${project}/playground`)
      await press(tab, 'Begin')
      await tab.locator('textarea').fill(`我身份證係 ${hkid}`)
      await press(tab, 'Ask')
      const said = tab.locator('[data-part=answer]')
      await expect.poll(() => said.innerText(), { timeout: 15_000 }).toContain('早晨')
      expect(sent()).not.toContain(hkid)
      if (how === 'with a script') {
        expect(at(tab)).toBe(`${project}/playground/begin`)
        const cost = tab.locator('[data-part=cost]')
        await expect.poll(() => cost.innerText(), { timeout: 15_000 }).toContain('US$')
        expect(await tab.locator('[data-part=verdict]').innerText()).toContain('HKID number: Masked')
      } else {
        await tab.locator('[data-part=verdict] a').click()
        await expect
          .poll(
            async () => {
              await tab.reload()
              return main(tab).innerText()
            },
            { timeout: 15_000 },
          )
          .toContain('HKID number')
      }
      await context.close()
    },
  )

  it('what is asked is kept only once the party says so, for itself; rules are tried on it and put in force', async () => {
    await open(watched, `${project}/settings`)
    await watched.locator('input[value=sealed] + *, label:has(input[value=sealed])').first().click()
    await press(watched, 'Save')
    await sentBack(watched)
    expect(await watched.locator('input[value=sealed]').isChecked()).toBe(true)
    await watched.locator('[name=days]').fill('7')
    await press(watched, 'Save')
    await says(watched, 'Saved.')
    await open(watched, `${project}/settings`)
    expect(await watched.locator('[name=days]').inputValue()).toBe('7')

    await open(watched, `${project}/rules`)
    await watched.getByRole('link', { name: /Departments/ }).click()
    await says(watched, 'Filled in below')
    await expect
      .poll(
        async () => {
          // Every node knows of it within about a second.
          await ask(secret, `${hkid} kept for later`)
          expect(sent()).toContain('kept for later')
          expect(sent()).not.toContain(hkid)
          await open(watched, `${project}/rules?preset=department`)
          await press(watched, 'Try on past calls first')
          await watched.locator('#tried').waitFor()
          return main(watched).innerText()
        },
        { timeout: 20_000 },
      )
      .toMatch(/judged again: [1-9][^]*Stopped/)
    await press(watched, /^Put in force/)
    await says(watched, 'These rules are in force')
    const requests = city.fake.counts().requests
    await expect
      .poll(() => ask(secret, `${hkid} again`).catch((error: unknown) => String(error)), { timeout: 10_000 })
      .toMatch(/^Error: 4\d\d /)
    const asked = city.fake.seen.slice(requests).map(({ body }) => JSON.stringify(body))
    expect(asked.filter((body) => body.includes(hkid))).toEqual([])
  })

  it('usage, calls and one call tell what it came to, and what the guard did', async () => {
    await open(watched, `${project}/usage`)
    for (const id of ['by-day', 'by-model', 'by-person']) expect(await watched.locator(`#${id}`).count(), id).toBe(1)
    expect(await watched.locator('#by-model').innerText()).toContain('small')
    await watched.getByRole('link', { name: 'Every call' }).click()
    await watched.waitForURL(/\/calls/)
    const rows = await watched.locator('tbody tr').count()
    await watched.getByRole('link', { name: /guard found something/ }).click()
    await watched.waitForURL(/verdict=judged/)
    expect(await watched.locator('tbody tr').count()).toBeLessThan(rows)
    await watched.locator('tbody tr', { hasText: 'Stopped' }).first().locator('a').click()
    expect(await watched.locator('#hits').innerText()).toContain('HKID number')
    const [download] = await Promise.all([
      watched.waitForEvent('download'),
      watched.evaluate((href) => {
        location.href = href
      }, `${project}/calls.csv`),
    ])
    expect(download.suggestedFilename()).toBe('calls.csv')
  })

  it('shadow use: an operator says whose network is whose, hands over a log, and offers a project', async () => {
    await offerInstead(page, city.product.origin, 'Wing Fat Cafe')
    await open(watched, '/gateway')
    expect(await watched.locator('#projects').innerText()).toContain('chatgpt.com')
  })

  it('a budget that is used up says so kindly, on the project’s page, to a program and where one tries', async () => {
    const spentNow = async (): Promise<number> => {
      const answer = await watched.request.get(`${city.product.origin}${project}/spend.json`)
      const spend: { readonly settled: number } = await answer.json()
      return spend.settled
    }
    const limitTo = async (dollars: string) => {
      await open(page, `${project}/settings`)
      await page.locator('#limit-project').fill(dollars)
      await page
        .locator('form', { has: page.locator('#limit-project') })
        .getByRole('button')
        .click()
      await says(page, 'The limit was set.')
    }
    await limitTo(((await spentNow()) / 1_000_000).toFixed(6))
    await expect
      .poll(() => ask(secret, 'One more?').catch((error: unknown) => error), { timeout: 10_000 })
      .toMatchObject({ status: 429, code: 'insufficient_quota' })
    await open(watched, project)
    await says(watched, 'The budget is used up')
    await looksWell(watched)
    await open(watched, `${project}/playground`)
    await press(watched, 'Begin')
    await watched.locator('textarea').fill('And here?')
    await press(watched, 'Ask')
    await expect.poll(() => watched.locator('[data-part=answer]').innerText()).toContain('Nothing was charged')
    await limitTo('5')
  })

  it('a key is given a new secret, and withdrawn: what was valid is refused within seconds', async () => {
    const becomes = async (key: string, expected: object) => {
      await expect
        .poll(() => ask(key, 'Still?').catch((error: unknown) => error), { timeout: 10_000 })
        .toMatchObject(expected)
    }
    const row = () => watched.locator('#keys tbody tr', { hasText: 'Counter' })
    await open(watched, project)
    await row().getByRole('link', { name: 'New secret' }).click()
    await watched.locator('label', { hasText: 'wrong hands' }).click()
    await press(watched, 'Make the new secret')
    const next = (await watched.locator('pre').first().innerText()).trim()
    await becomes(secret, { status: 401, code: 'invalid_api_key' })
    await becomes(next, { model: 'small-up' })
    await open(watched, project)
    await row().getByRole('link', { name: 'Withdraw' }).click()
    await press(watched, 'Withdraw the key')
    await row().filter({ hasText: 'Withdrawn' }).waitFor()
    await becomes(next, { status: 401, code: 'invalid_api_key' })
  })

  it('who is not signed in reads what it is and how to begin, and what is another’s is not there for them', async () => {
    const context = await city.context()
    const tab = await context.newPage()
    await open(tab, '/gateway')
    expect(await tab.locator('main a[href^="/sign-in"]').count()).toBe(1)
    expect(await tab.locator('#models').innerText()).toContain('small')
    await looksWell(tab)
    await open(tab, project)
    expect(at(tab)).toBe('/sign-in')
    const stranger = await (await city.newcomer('bob@example.org', 'Lucky Noodles')).newPage()
    for (const below of ['', '/usage', '/settings', '/calls.csv'])
      expect((await open(stranger, `${project}${below}`))?.status(), below).toBe(404)
    await open(stranger, '/gateway')
    expect(await stranger.content()).not.toContain('Menu helper')
    await stranger.context().close()
    await context.close()
  })

  it.each(['zh-Hant', 'zh-Hans', 'en'])(
    'every page is sound in %s, on a narrow phone, in light and dark',
    async (language) => {
      await open(watched, `${project}/calls`)
      const call = await watched.locator('tbody a').first().getAttribute('href')
      await open(watched, project)
      const key = await watched.locator('a[href$="/rotate?lang=en"]').first().getAttribute('href')
      const own = ['', '/playground', '/usage', '/calls', '/rules', '/rules?preset=business', '/settings'].map(
        (below) => `${project}${below}`,
      )
      const one = [call, key, key?.replace('rotate', 'withdraw')].map((href) => (href ?? '').replace('?lang=en', ''))
      const operators = [
        '/gateway',
        '/gateway/open',
        '/gateway/operate',
        '/gateway/usage',
        '/gateway/calls',
        '/gateway/start',
        '/shadow',
        '/shadow/networks',
        '/shadow/domains',
        '/shadow/offer?department=Works&domain=chatgpt.com',
      ]
      const walk = (of: BrowserContext, paths: readonly string[]) => walkPages(of, city.product.origin, paths, language)
      expect(await Promise.all([walk(ann, [...own, ...one]), walk(operator, operators)])).toEqual([10, 10])
    },
  )

  it('every page is walked by the keyboard alone', async () => {
    for (const path of ['', '/playground', '/usage', '/rules', '/settings']) {
      await open(watched, `${project}${path}`)
      expect(await walkByKeyboard(watched), path).toBeGreaterThan(12)
    }
    for (const path of ['/gateway/operate', '/gateway/start', '/shadow']) {
      await open(page, path)
      expect(await walkByKeyboard(page), path).toBeGreaterThan(12)
    }
  })

  it('a project is paused, opened again and closed for good', async () => {
    await open(watched, `${project}/settings`)
    await press(watched, 'Pause')
    await says(watched, 'no call gets through')
    await open(watched, `${project}/settings`)
    await press(watched, 'Open again')
    await open(watched, `${project}/settings`)
    await watched.locator('summary', { hasText: 'Close for good' }).click()
    await press(watched, 'Close this project for good')
    await says(watched, 'This project is closed.')
    expect(await watched.locator('#make').count()).toBe(0)
  })

  it('all that while no page threw, said an error, or allowed an inline script', () => {
    expect(city.faults).toEqual([])
  })
})
