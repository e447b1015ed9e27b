import { AxeBuilder } from '@axe-core/playwright'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { openBrowser } from './support/openBrowser.ts'
import { startProduct, type Product } from './support/product.ts'

const browser = await openBrowser()
const isMissing = browser === undefined
let product: Product
beforeAll(async () => {
  if (browser !== undefined) product = await startProduct()
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

async function newContext(scripts: 'with scripts' | 'without scripts'): Promise<BrowserContext> {
  if (browser === undefined) throw new Error('no browser')
  return browser.newContext({
    javaScriptEnabled: scripts === 'with scripts',
    viewport: scripts === 'with scripts' ? { width: 320, height: 640 } : { width: 1_024, height: 768 },
  })
}

describe.skipIf(isMissing)('Whoever comes by themselves', () => {
  it.each(['zh-Hant', 'zh-Hans', 'en'] as const)(
    'asks for a link, finds it at the terminal, comes in, says whom they act for, and leaves, in %s on a narrow phone',
    async (language) => {
      const context = await newContext('with scripts')
      const page = await context.newPage()
      await page.goto(`${product.origin}/me/parties?lang=${language}`)
      expect(new URL(page.url()).pathname).toBe('/sign-in')
      await isWell(page)
      await page.locator('[name=email]').fill('nobody')
      await page.locator('#link form button').click()
      expect(await page.locator('[name=email]').inputValue()).toBe('nobody')
      await isWell(page)
      const before = product.output()
      await page.locator('[name=email]').fill(`ann-${language}@example.org`)
      await page.locator('#link form button').click()
      expect(new URL(page.url()).pathname).toBe('/sign-in/sent')
      await isWell(page)
      await page.goto(await printed(before))
      await isWell(page)
      await page.locator('main form button').click()
      expect(new URL(page.url()).pathname).toBe('/me/parties')
      await isWell(page)
      await page.locator('#add label.fl-choice-label').first().click()
      await page.locator('[name=name]').fill('英華')
      await page.locator('#add form button').click()
      expect(await page.locator('article').innerText()).toContain('英華')
      await isWell(page)
      await page.goto(`${product.origin}/me?lang=${language}`)
      await isWell(page)
      await page.locator('[name=name]').fill('陳大文')
      await page.locator('#who form button').click()
      expect(await page.locator('[name=name]').inputValue()).toBe('陳大文')
      expect(await page.locator('#parties').innerText()).toContain('陳大文')
      await isWell(page)
      expect((await page.goto(`${product.origin}/people`))?.status()).toBe(403)
      await page.goto(`${product.origin}/sign-out?lang=${language}`)
      await isWell(page)
      await page.locator('main form button').click()
      await page.goto(`${product.origin}/me`)
      expect(new URL(page.url()).pathname).toBe('/sign-in')
      await context.close()
    },
  )
})

describe.skipIf(isMissing)('Whoever runs the service', () => {
  it('comes in by the link of the start, invites an officer, who confirms a mandate; all without scripts', async () => {
    const context = await newContext('without scripts')
    const page = await context.newPage()
    await page.goto(await printed(''))
    await page.locator('main form button').click()
    await page.locator('a[href^="/people"]').first().click()
    await page.locator('#invite [name=name]').fill('Officer Lee')
    await page.locator('[name=role]').selectOption('programme-officer')
    await page.locator('#invite form button').click()
    const [link] = /http:\/\/\S+\/sign-in\/link\?key=[\w-]+/.exec(await page.locator('[role=status]').innerText()) ?? []
    const officers = await newContext('without scripts')
    const theirs = await officers.newPage()
    await theirs.goto(link ?? expect.fail('no link was shown'))
    await theirs.locator('main form button').click()
    await theirs.goto(`${product.origin}/mandates?lang=en`)
    expect(await theirs.locator('table').innerText()).toContain('英華')
    const waiting = await theirs.locator('tbody tr').count()
    await theirs.locator('tbody form button').first().click()
    expect(await theirs.locator('tbody tr').count()).toBe(waiting - 1)
    for (const [who, state] of [
      [context, await context.storageState()],
      [officers, await officers.storageState()],
    ] as const) {
      const seeing = await browser?.newContext({ storageState: state, viewport: { width: 320, height: 640 } })
      const seen = await seeing?.newPage()
      for (const path of who === context ? ['/me', '/people'] : ['/me', '/mandates']) {
        await seen?.goto(`${product.origin}${path}?lang=en`)
        if (seen !== undefined) await isWell(seen)
      }
      await seeing?.close()
    }
    await page.goto(`${product.origin}/people?lang=en`)
    await page.locator('article', { hasText: 'Officer Lee' }).locator('form button').first().click()
    expect((await theirs.goto(`${product.origin}/mandates`))?.status()).toBe(403)
    await context.close()
    await officers.close()
  })
})
