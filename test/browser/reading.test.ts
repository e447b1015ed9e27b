import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { openBrowser } from './support/openBrowser.ts'
import { startProduct, type Product } from './support/product.ts'

/** Our own words, of no real paper; each walk has one that differs in a day, so that each is a document of its own. */
const article = readFileSync(
  join(import.meta.dirname, '../reading/development/2027-02-24-broadcaster-brief.txt'),
  'utf8',
)
const browser = await openBrowser()
const isMissing = browser === undefined
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
let product: Product
let session: Awaited<ReturnType<BrowserContext['storageState']>>

// A product of its own: what is accepted here would show in the pages that other tests look at.
beforeAll(async () => {
  if (browser === undefined) return
  product = await startProduct()
  const link = await linkIn(product)
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(link)
  await page.locator('main form button').click()
  session = await context.storageState()
  await context.close()
})
afterAll(async () => {
  await browser?.close()
  await product?.stop()
})

/** The link that the product prints, soon after it is ready, when it starts on this machine. */
const linkIn = ({ output }: Product): Promise<string> =>
  vi.waitFor(() => /http:\/\/\S+\/sign-in\/link\?key=\S+/.exec(output())?.[0] ?? expect.fail(output()), {
    timeout: 20_000,
  })

async function visit(options: BrowserContextOptions, work: (page: Page) => Promise<void>): Promise<void> {
  if (browser === undefined) return
  const context = await browser.newContext({ storageState: session, ...options })
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  await work(page)
  await context.close()
  expect(errors).toEqual([])
}

/** Nothing that axe finds wrong, and no sideways scrolling. */
async function isWell(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(rules).analyze()
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`),
  ).toEqual([])
  const width = page.viewportSize()?.width ?? 0
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
}

const fill = async (page: Page, fields: Readonly<Record<string, string>>): Promise<void> => {
  for (const [name, value] of Object.entries(fields)) await page.locator(`.rd-form [name="${name}"]`).fill(value)
}

async function addArticle(page: Page, language: string, day: string): Promise<void> {
  await page.goto(`${product.origin}/desk/reading?lang=${language}`)
  await isWell(page)
  await page.locator('main details > summary').first().click()
  await page.locator('[name=name]').fill(`article ${day}`)
  await page.locator('[name=text]').fill(article.replace('2027-02-24', day))
  await page.locator('button[value=text]').click()
}

async function describeIt(page: Page, day: string): Promise<void> {
  expect(await page.locator('[name=date]').inputValue()).toBe(day)
  await isWell(page)
  // The first try leaves the English title out: what was typed is kept, and the field says what is wrong.
  await fill(page, {
    'publisher-hant': '海港廣播',
    'publisher-en': 'Harbour Broadcasting',
    'title-hant': '廣播機構的簡報',
  })
  await page.locator('#describe .rd-form button').click()
  expect(await page.locator('[name=publisher-en]').inputValue()).toBe('Harbour Broadcasting')
  expect(await page.locator('[name=title-en][aria-invalid=true]').count()).toBe(1)
  await isWell(page)
  await fill(page, { 'title-en': 'A broadcaster’s brief' })
  await page.locator('#describe .rd-form button').click()
}

/** @param look what to look for on the way; axe needs script */
async function acceptSum(page: Page, n: string, look: (page: Page) => Promise<void> = isWell): Promise<void> {
  await page
    .locator('.rd-fact', { hasText: /3\.6億|3\.6亿|360 million/ })
    .locator('.rd-decide')
    .first()
    .click()
  await look(page)
  expect(await page.locator('main mark').first().innerText()).toBe('三億六千萬元')
  expect(await page.locator('[name=value]').inputValue()).toBe('360000000')
  await fill(page, {
    'title-hant': `數碼診所${n}`,
    'title-en': `Digital clinics ${n}`,
    'summary-hant': '門診用人工智能寫病歷。',
    'summary-en': 'AI writes up notes in clinics.',
    'label-hant': '診所的款項',
    'label-en': 'Money for the clinics',
  })
  await page.locator('[name=purpose]').selectOption('public-services')
  await page.locator('button[value=accept]').click()
  expect(new URL(page.url()).searchParams.get('done')).toBe('accepted')
  await look(page)
}

const walks = [
  ['zh-Hant', 'a narrow phone', { viewport: { width: 320, height: 640 } }, '2026-09-21'],
  ['zh-Hans', 'a desktop', { viewport: { width: 1280, height: 800 } }, '2026-09-22'],
  ['en', 'a phone', { viewport: { width: 360, height: 740 } }, '2026-09-23'],
] as const

describe.skipIf(isMissing)('a reviewer', () => {
  it.each(walks)(
    'reads a new document in %s on %s: describes it, accepts a sum, finds it in the blueprint, takes the diff, withdraws',
    (language, _how, options, day) =>
      visit(options, async (page) => {
        await addArticle(page, language, day)
        await describeIt(page, day)
        await acceptSum(page, day.slice(-2))
        await page.goto(`${product.origin}/blueprint/digital-clinics-${day.slice(-2)}?lang=${language}`)
        expect(await page.locator('main').innerText()).toMatch(/3\.6億|3\.6亿|360 million/)
        await page.goto(`${product.origin}/desk/reading/changes?lang=${language}`)
        await isWell(page)
        expect(await page.locator('pre').innerText()).toContain(`+  - id: digital-clinics-${day.slice(-2)}`)
        await page.locator('button[value=withdraw]').first().click()
        expect(await page.locator('pre').count()).toBe(0)
        await isWell(page)
      }),
  )

  it('rejects, opens again, accepts and withdraws without JavaScript', () =>
    visit({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } }, async (page) => {
      const day = '2026-09-20'
      await page.goto(`${product.origin}/desk/reading?lang=en`)
      await page.locator('main details > summary').first().click()
      await page.locator('[name=name]').fill('no script')
      await page.locator('[name=text]').fill(article.replace('2027-02-24', day))
      await page.locator('button[value=text]').click()
      await fill(page, {
        'publisher-hant': '海港廣播',
        'publisher-en': 'Harbour Broadcasting',
        'title-hant': '簡報',
        'title-en': 'A brief',
      })
      await page.locator('#describe .rd-form button').click()
      const sum = page.locator('.rd-fact', { hasText: '360 million' }).first()
      await sum.locator('label').click()
      await page.locator('.rd-thing', { has: sum }).locator('.rd-many summary').click()
      await page.locator('.rd-thing', { has: sum }).locator('select[name=why]').selectOption('doubtful')
      await page.locator('.rd-thing', { has: sum }).locator('button[value=reject]').click()
      expect(await page.locator('[role=status]').innerText()).toContain('Rejected')
      expect(await page.locator('.rd-fact', { hasText: '360 million' }).first().innerText()).toContain('Rejected')
      await page.locator('.rd-fact', { hasText: '360 million' }).first().locator('.rd-decide').click()
      await page.locator('button[value=reopen]').click()
      expect(await page.locator('.rd-fact', { hasText: '360 million' }).first().innerText()).toContain('New')
      await acceptSum(page, '20', async () => {})
      await page.goto(`${product.origin}/desk/reading/changes?lang=en`)
      expect(await page.locator('pre').innerText()).toContain('+  - id: digital-clinics-20')
      await page.locator('button[value=withdraw]').first().click()
      expect(await page.locator('pre').count()).toBe(0)
    }))

  it('sends a form with the keyboard alone, and finds what was typed beside what is wrong with it', () =>
    visit({ viewport: { width: 1024, height: 800 } }, async (page) => {
      await page.goto(`${product.origin}/desk/reading?lang=en`)
      const tabTo = async (wanted: string) => {
        for (let presses = 0; presses < 200; presses++) {
          await page.keyboard.press('Tab')
          if (await page.evaluate((selector) => document.activeElement?.matches(selector) === true, wanted)) return
        }
        throw new Error(`${wanted} is not reached with Tab`)
      }
      await tabTo('[name=url]')
      await page.keyboard.type('ftp://nowhere')
      await page.keyboard.press('Enter')
      await page.waitForURL(/reading/)
      await page.locator('[name=url][aria-invalid=true]').waitFor()
      expect(await page.locator('[name=url]').inputValue()).toBe('ftp://nowhere')
    }))
})

it.skipIf(isMissing)('nobody else gets in, and no page of the desk is kept or listed', async () => {
  for (const path of [
    '/desk/reading',
    '/desk/reading/changes',
    '/desk/reading/changes.diff',
    '/desk/reading/wenweipo-2026-02-26',
  ]) {
    const answer = await fetch(`${product.origin}${path}`, { headers: { accept: 'text/html' }, redirect: 'manual' })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `/sign-in?next=${encodeURIComponent(path)}`])
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('x-robots-tag')).toContain('noindex')
  }
  const { headers, status } = await fetch(`${product.origin}/desk/reading`, {
    method: 'POST',
    headers: {
      origin: 'https://elsewhere.example',
      cookie: session.cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
    },
    body: new URLSearchParams({ action: 'text', text: 'x' }),
  })
  expect(headers.get('cache-control')).toBe('no-store')
  expect(status).toBe(403)
})
