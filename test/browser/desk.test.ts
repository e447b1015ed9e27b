import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { openBrowser } from './support/openBrowser.ts'
import { startProduct } from './support/product.ts'

const browser = await openBrowser()
const product = browser === undefined ? undefined : await startProduct()
afterAll(async () => {
  await browser?.close()
  await product?.stop()
})

const wrongOn = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
}

describe.skipIf(browser === undefined)('A newcomer', () => {
  it('walks in by the link that the server prints, reviews, and leaves, with nothing that axe finds wrong on the way', async () => {
    if (browser === undefined || product === undefined) return
    const link = await vi.waitFor(
      () => {
        const [found] = /http:\S+\/sign-in\/link\?key=\S+/.exec(product.output()) ?? []
        if (found === undefined) throw new Error('no link was printed')
        return found
      },
      { timeout: 10_000 },
    )
    for (const language of ['zh-Hant', 'zh-Hans', 'en']) {
      const context = await browser.newContext({ viewport: { width: 320, height: 640 }, colorScheme: 'dark' })
      const page = await context.newPage()
      await page.goto(`${link}&lang=${language}`)
      expect(await wrongOn(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
      await context.close()
    }
    // Without JavaScript, as it has to work for everyone.
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${link}&lang=en`)
    await page.getByRole('button', { name: 'Come in' }).click()
    expect(new URL(page.url()).pathname).toBe('/me')
    await page.getByRole('link', { name: 'Desk' }).click()
    expect(new URL(page.url()).pathname).toBe('/desk')
    expect(await page.getByText('You are here as').count()).toBe(1)
    const state = await context.storageState()
    const inside = await browser.newContext({ storageState: state })
    const again = await inside.newPage()
    await again.goto(page.url())
    expect(await wrongOn(again)).toEqual([])
    await page.goto(`${product.origin}/me?lang=en`)
    await page.getByRole('button', { name: 'Sign out' }).click()
    expect(new URL(page.url()).pathname).toBe('/')
    for (const each of [page, again]) {
      await each.goto(`${product.origin}/desk`)
      expect(new URL(each.url()).pathname).toBe('/sign-in')
    }
    expect((await page.goto(link))?.status()).toBe(410)
    await context.close()
    await inside.close()
  })
})
