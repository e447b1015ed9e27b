import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { openBrowser } from './support/openBrowser.ts'
import { startProduct, type Product } from './support/product.ts'

const browser = await openBrowser()
let product: Product
beforeAll(async () => {
  if (browser === undefined) return
  product = await startProduct()
  await printed('') // The link of whoever runs it comes first.
})
afterAll(async () => {
  await browser?.close()
  await product?.stop()
})

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Nothing that axe finds wrong, and no sideways scrolling. */
async function isWell(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(rules).analyze()
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`),
    page.url(),
  ).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth), page.url()).toBeLessThanOrEqual(
    page.viewportSize()?.width ?? 0,
  )
}

/** The first link that the product has printed after what stood there `before`. */
const printed = (before: string): Promise<string> =>
  vi.waitFor(
    () =>
      /http:\/\/\S+\/sign-in\/link\?key=\S+/.exec(product.output().slice(before.length))?.[0] ??
      expect.fail(product.output()),
    { timeout: 20_000 },
  )

describe.skipIf(browser === undefined)('What is kept of somebody', () => {
  it.each([
    ['zh-Hant', 390, true],
    ['zh-Hans', 390, false],
    ['en', 1_280, true],
  ] as const)(
    'is seen, agreed to, taken back, taken along and erased, in %s at %i px, scripts %s',
    async (language, width, scripts) => {
      const context = await browser?.newContext({ viewport: { width, height: 844 }, javaScriptEnabled: scripts })
      if (context === undefined) throw new Error('no browser')
      const page = await context.newPage()
      const well = () => (scripts ? isWell(page) : Promise.resolve())
      const before = product.output()
      await page.goto(`${product.origin}/sign-in?next=/me/data&lang=${language}`)
      await page.locator('[name=email]').fill(`data-${language}@example.org`)
      await page.locator('#link form button').click()
      await page.goto(await printed(before))
      await page.locator('main form button').click()
      expect(new URL(page.url()).pathname).toBe('/me/data')
      await well()
      await page.locator('#consents form button').click()
      await page.locator('main [role=status]').waitFor()
      await page.locator('#consents form[action*="/me/data/consents"] button').click()
      await page.locator('main [role=status]').waitFor()
      await page.locator('#consents summary').click()
      await well()
      await page.goto(`${product.origin}/me/data/reads?lang=${language}`)
      await well()
      const loaded = page.waitForEvent('download')
      await page.goto(`${product.origin}/me/data?lang=${language}`)
      await page.locator('a[download]').click()
      expect((await loaded).suggestedFilename()).toBe('my-data.json')
      await page.locator('#erase a').click()
      await well()
      await page.locator('main form button').click()
      expect(await page.title()).toMatch(/^(Error|錯誤|错误)/)
      await well()
      await page.locator('label[for^=sure]').first().click()
      await page.locator('main form button').click()
      expect(new URL(page.url()).pathname).toBe('/erased')
      await well()
      await page.goto(`${product.origin}/me`)
      expect(new URL(page.url()).pathname).toBe('/sign-in')
      await context.close()
    },
  )
})
