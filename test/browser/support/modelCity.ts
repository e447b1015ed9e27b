import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { expect, vi } from 'vitest'
import { startFakeUpstream, type FakeUpstream } from '../../../modules/gateway/testing/fakeUpstream.ts'
import { settingsText } from '../../../modules/gateway/testing/settingsText.ts'
import { startProduct, type Product } from './product.ts'

/** The whole product with a provider of models beside it, and people at browsers. */
export interface ModelCity {
  readonly product: Product
  readonly fake: FakeUpstream
  readonly settings: string
  /** What browsers said was wrong: errors at the console and of scripts, and policies that do not forbid inline scripts. */
  readonly faults: readonly string[]
  /** Somebody who runs the service, by the link of the start. */
  readonly operator: () => Promise<BrowserContext>
  /** Somebody who comes by themselves and says that they act for a company. */
  readonly newcomer: (email: string, party: string) => Promise<BrowserContext>
  readonly context: (options?: BrowserContextOptions) => Promise<BrowserContext>
  readonly close: () => Promise<void>
}

export async function startModelCity(browser: Browser): Promise<ModelCity> {
  const fake = await startFakeUpstream()
  const product = await startProduct()
  const faults: string[] = []
  const printed = (before: string): Promise<string> =>
    vi.waitFor(
      () =>
        /http:\/\/\S+\/sign-in\/link\?key=\S+/.exec(product.output().slice(before.length))?.[0] ??
        expect.fail(product.output()),
      { timeout: 20_000 },
    )
  const watch = (page: Page) => {
    page.on('pageerror', (error) => void faults.push(`${page.url()}: ${error.message}`))
    page.on('console', (message) => {
      // A form that is sent back, and a record that is not there yet, are answers and no faults.
      const isAnswer = /Failed to load resource.* (404|409|422|429)/.test(message.text())
      if (message.type() === 'error' && !isAnswer) faults.push(`${page.url()}: ${message.text()}`)
    })
    page.on('response', (response) => {
      if (!(response.headers()['content-type'] ?? '').startsWith('text/html')) return
      const policy = response.headers()['content-security-policy'] ?? ''
      if (!policy.includes('script-src') || /unsafe-(inline|eval)/.test(policy))
        faults.push(`${response.url()}: ${policy}`)
      if (response.status() >= 500) faults.push(`${response.url()}: ${response.status()}`)
    })
  }
  const context = async (options: BrowserContextOptions = {}) => {
    const made = await browser.newContext({ reducedMotion: 'reduce', locale: 'en-GB', ...options })
    made.on('page', watch)
    return made
  }
  const comeIn = async (page: Page, link: string): Promise<void> => {
    await page.goto(link.includes('lang=') ? link : `${link}&lang=en`)
    await page.locator('main form button').first().click()
  }
  return {
    product,
    fake,
    settings: settingsText([{ id: 'here', url: fake.url }]),
    faults,
    context,
    operator: async () => {
      const made = await context()
      await comeIn(await made.newPage(), await printed(''))
      return made
    },
    newcomer: async (email, party) => {
      const made = await context()
      const page = await made.newPage()
      const before = product.output()
      await page.goto(`${product.origin}/sign-in?lang=en`)
      await page.locator('[name=email]').fill(email)
      await page.locator('#link form button').click()
      await comeIn(page, await printed(before))
      await page.goto(`${product.origin}/me/parties?lang=en`)
      await page.locator('#add label.fl-choice-label').first().click()
      await page.locator('[name=name]').fill(party)
      await page.locator('#add form button').click()
      return made
    },
    close: async () => {
      await product.stop()
      await fake.close()
    },
  }
}
