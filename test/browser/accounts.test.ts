import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { createLedger, minor } from '#modules/accounts'
import { joinPostgres, openDatabase } from '#platform/database'
import { openBrowser } from './support/openBrowser.ts'
import { startProduct } from './support/product.ts'

const data = mkdtempSync(join(tmpdir(), 'feilun-accounts-'))
const browser = await openBrowser()
const product = browser === undefined ? undefined : await startProduct({ FEILUN_DATA: data })
afterAll(async () => {
  await browser?.close()
  await product?.stop()
  rmSync(data, { recursive: true, force: true })
})

const wrongOn = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
}

const call = 'test-measure/test-scheme/2026-1'

async function fillAccounts(): Promise<void> {
  const { url, stop } = await joinPostgres(data, '')
  const database = openDatabase(url)
  const ledger = createLedger({ database, now: () => new Date(), newId: randomUUID })
  await ledger.open({ path: `${call}/FL-1`, unit: 'HKD' })
  await ledger.limit({ key: 'a', by: 'test', path: 'test-measure', limit: minor(5_000_000_000) })
  const { id: hold } = await ledger.hold({ key: 'b', by: 'test', path: `${call}/FL-1`, amount: minor(50_000_000) })
  await ledger.settle({ key: 'c', by: 'test', hold, amount: minor(20_000_000), rest: 'keep' })
  await database.close()
  await stop()
}

/** A link with which someone with a role comes in, as the server's operator makes it. */
const linkFor = (role: string): string => {
  const said = execFileSync(process.execPath, ['apps/build/cli.ts', 'invite', '--name', role, '--role', role], {
    env: { ...process.env, FEILUN_DATA: data, FEILUN_ORIGIN: product?.origin ?? '' },
    encoding: 'utf8',
  })
  return `${product?.origin ?? ''}${/\/sign-in\/link\?key=\S+/.exec(said)?.[0] ?? ''}`
}

describe.skipIf(browser === undefined)('The accounts', () => {
  it('are read in three languages, on a phone and in the dark, and an approver sets a limit, without script', async () => {
    if (browser === undefined || product === undefined) return
    await fillAccounts()
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 320, height: 640 },
      colorScheme: 'dark',
    })
    const page = await context.newPage()
    await page.goto(`${linkFor('approver')}&lang=en`)
    await page.locator('main button').first().click()
    const addresses = [
      '/accounts',
      '/accounts?path=test-measure',
      `/accounts?path=${call}`,
      `/accounts?path=${call}/FL-1`,
    ]
    for (const language of ['zh-Hant', 'zh-Hans', 'en'])
      for (const address of addresses) {
        await page.goto(`${product.origin}${address}${address.includes('?') ? '&' : '?'}lang=${language}`)
        expect(await page.locator('h1').count()).toBe(1)
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
      }

    await page.goto(`${product.origin}/accounts?path=${call}&lang=en`)
    await page.getByLabel('New limit').fill('400000')
    await page.getByLabel('Reason').fill('The panel asked for less.')
    await page.getByRole('button', { name: 'Set the limit' }).click()
    expect(await page.locator('main').textContent()).toContain('below what is in use')
    await page.getByLabel('New limit').fill('1,000,000')
    await page.getByRole('button', { name: 'Set the limit' }).click()
    const said = await page.locator('main').textContent()
    for (const words of ['The limit is set.', 'HK$1,000,000.00', 'The panel asked for less.'])
      expect(said).toContain(words)
    await context.close()
  })

  it('have nothing that axe finds wrong', async () => {
    if (browser === undefined || product === undefined) return
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(`${linkFor('auditor')}&lang=en`)
    await page.locator('main button').first().click()
    for (const address of ['/accounts', `/accounts?path=${call}`, `/accounts?path=${call}/FL-1`]) {
      await page.goto(`${product.origin}${address}`)
      expect(await wrongOn(page)).toEqual([])
      expect(await page.getByRole('button', { name: 'Set the limit' }).count()).toBe(0)
    }
    await context.close()
  })
})
