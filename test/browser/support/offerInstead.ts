import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { says, sentBack } from './looksWell.ts'

/** An operator says whose network is whose, hands over a log of use past the gateway, and opens a project for a party in its place. */
export async function offerInstead(page: Page, origin: string, party: string): Promise<void> {
  const press = (name: string) => page.locator('main').getByRole('button', { name }).first().click()
  await page.goto(`${origin}/shadow/networks?lang=en`)
  await page.locator('[name=networks]').fill('10.1.0.0/99, Works')
  await press('Save')
  await sentBack(page)
  expect(await page.locator('[name=networks]').inputValue()).toBe('10.1.0.0/99, Works')
  await page.locator('[name=networks]').fill(`10.1.0.0/16, ${party}`)
  await press('Save')
  await says(page, 'The networks were saved.')
  const now = Math.floor(Date.now() / 1_000)
  const log = [1, 2, 3].map(
    (n) => `${now - n}.000 90 10.1.0.${n} TCP_TUNNEL/200 4000 CONNECT chatgpt.com:443 - HIER_DIRECT/1.2.3.4 -`,
  )
  await page
    .locator('#log-file')
    .setInputFiles({ name: 'access.log', mimeType: 'text/plain', buffer: Buffer.from(`${log.join('\n')}\n`) })
  await press('Read it')
  await says(page, 'The log was read')
  expect(await page.locator('#by-department').innerText()).toMatch(new RegExp(`${party}[^]*chatgpt\\.com`))
  await page
    .getByRole('link', { name: /^Offer/ })
    .first()
    .click()
  await page.locator('[name=party]').selectOption({ label: party })
  await press('Open the project')
  await sentBack(page)
  await page.locator('[name=measure]').selectOption({ index: 1 })
  await page.locator('[name=limit]').fill('3')
  await press('Open the project')
  await says(page, 'The offer is on record.')
}
