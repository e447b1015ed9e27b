import { AxeBuilder } from '@axe-core/playwright'
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freePort } from './support/freePort.ts'
import { openBrowser } from './support/openBrowser.ts'
import { startProduct, type Product } from './support/product.ts'

const browser = await openBrowser()
const folder = mkdtempSync(join(tmpdir(), 'feilun-ways-in-'))
let product: Product | undefined
let simulators: ChildProcess | undefined
let origin = ''

/** Starts the simulators for a server at `origin`, and gives the settings with which it finds them. */
const simulate = (): Promise<Readonly<Record<string, string>>> => {
  const child = spawn(process.execPath, [join(import.meta.dirname, '../simulators/start.ts'), origin, folder])
  simulators = child
  return new Promise((done, failed) => {
    let said = ''
    child.once('exit', () => failed(new Error(`the simulators did not start:\n${said}`)))
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text
      const settings = [...said.matchAll(/^export (\w+)='(.*)'$/gm)].map(([, name, value]) => [name ?? '', value ?? ''])
      if (settings.some(([name]) => name === 'FEILUN_OIDC')) done(Object.fromEntries(settings))
    })
  })
}

beforeAll(async () => {
  if (browser === undefined) return
  const port = String(await freePort())
  // Browsers make no passkeys for an address in figures.
  origin = `http://localhost:${port}`
  product = await startProduct({ ...(await simulate()), PORT: port, FEILUN_ORIGIN: origin })
})
afterAll(async () => {
  await browser?.close()
  await product?.stop()
  simulators?.kill()
  rmSync(folder, { recursive: true, force: true })
})

const wrongOn = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
}
/** Goes to the page for signing in, chooses a way there, and answers on the other side. */
const comeInBy = async (page: Page, way: string, answer: (page: Page) => Promise<void>) => {
  await page.goto(`${origin}/sign-in?lang=en`)
  await page.getByRole('link', { name: way, exact: true }).click()
  await answer(page)
  await page.waitForURL(`${origin}/me*`)
}
const press = (name: string) => (page: Page) => page.getByRole('button', { name, exact: true }).click()
const addAuthenticator = async (context: BrowserContext, page: Page) => {
  const devtools = await context.newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  const options = {
    protocol: 'ctap2',
    transport: 'internal',
    hasResidentKey: true,
    hasUserVerification: true,
    isUserVerified: true,
  } as const
  await devtools.send('WebAuthn.addVirtualAuthenticator', { options })
}

describe.skipIf(browser === undefined)('A person', () => {
  it('comes in by a provider, makes a passkey, leaves, and comes in by the passkey', async () => {
    if (browser === undefined) return
    const context = await browser.newContext()
    const page = await context.newPage()
    await addAuthenticator(context, page)
    await comeInBy(page, 'Simulated sign-in', (there) => there.getByRole('link', { name: 'wong' }).click())
    await page.goto(`${origin}/me/passkeys?lang=en`)
    expect(await wrongOn(page)).toEqual([])
    await page.getByLabel('What you call it').fill('My <phone>')
    await page.getByRole('button', { name: 'Make a passkey' }).click()
    await page.getByText('My <phone>', { exact: true }).waitFor()
    expect(await wrongOn(page)).toEqual([])

    await context.clearCookies()
    expect((await page.goto(`${origin}/me/passkeys`))?.url()).toContain('/sign-in')
    await page.goto(`${origin}/sign-in?lang=en`)
    await page.getByRole('link', { name: 'Passkey', exact: true }).click()
    expect(await wrongOn(page)).toEqual([])
    await page.getByRole('button', { name: 'Use my passkey' }).click()
    await page.waitForURL(`${origin}/me*`)
    await page.goto(`${origin}/me/passkeys?lang=en`)
    await page.getByText('Last used on').waitFor()

    await page.getByRole('button', { name: 'Remove the passkey “My <phone>”' }).click()
    await page.getByText('You have none yet.').waitFor()
    await context.clearCookies()
    await page.goto(`${origin}/sign-in/passkey?lang=en`)
    await page.getByRole('button', { name: 'Use my passkey' }).click()
    await page.getByText('It is not known here').waitFor()
    await context.close()
  })

  it.each([
    ['with script', true],
    ['without script', false],
  ])('comes in by iAM Smart and CorpID, %s', async (_, javaScriptEnabled) => {
    if (browser === undefined) return
    const context = await browser.newContext({ javaScriptEnabled })
    const page = await context.newPage()
    await comeInBy(page, 'iAM Smart', press('陳大文 Chan Tai Man, and allow what is asked'))
    await page.getByText('陳大文').first().waitFor()
    await context.clearCookies()
    await comeInBy(page, 'CorpID', press('Ho of 山頂茶餐廳 Peak Cafe, and allow what is asked'))
    await page.getByText('山頂茶餐廳').first().waitFor()
    expect(new URL(page.url()).pathname).toBe('/me')
    await context.close()
  })

  it('waits for their answer on a page that is right for everyone, and goes on without', async () => {
    if (browser === undefined) return
    for (const language of ['zh-Hant', 'zh-Hans', 'en']) {
      const context = await browser.newContext({ viewport: { width: 320, height: 640 } })
      const page = await context.newPage()
      await page.goto(`${origin}/sign-in/with/iam-smart?facts=1&lang=${language}`)
      await press('李小美 Lee Siu Mei, and leave it unanswered')(page)
      await page.waitForURL(`${origin}/sign-in/with/iam-smart/back*`)
      await page.locator('input[name=without]').waitFor({ state: 'attached' })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
      expect(await wrongOn(page)).toEqual([])
      await page.locator('form:has(input[name=without]) button').click()
      await page.waitForURL(`${origin}/me*`)
      await context.close()
    }
  })
})
