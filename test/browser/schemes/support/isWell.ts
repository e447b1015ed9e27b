import { AxeBuilder } from '@axe-core/playwright'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** A folder for pictures of every kind of page that was passed, for whoever wants to look at them. */
const pictures = process.env['FEILUN_PICTURES']
const seen = new Set<string>()
let taken = 0

/** What kind of page this is: its address without what differs from case to case, its heading, its width and language. */
async function kindOf(page: Page): Promise<string> {
  const { pathname } = new URL(page.url())
  const path = pathname.replaceAll(/FL-[\w-]+|[0-9a-f]{8}-[0-9a-f-]{27}/g, '…')
  const heading = await page.locator('h1').first().innerText()
  const language = await page.locator('html').getAttribute('lang')
  return [path, heading.replaceAll(/FL-[\w-]+/g, '…'), page.viewportSize()?.width, language].join(' ')
}

/** Fails on a page that is an error, that scrolls sideways, or where axe finds something wrong; each kind of page is looked at once. */
export async function isWell(page: Page, scripts: 'run' | 'none'): Promise<void> {
  await page.waitForLoadState()
  const kind = await kindOf(page)
  if (seen.has(kind)) return
  seen.add(kind)
  if (pictures !== undefined) {
    mkdirSync(pictures, { recursive: true })
    const name = `${String(++taken).padStart(3, '0')} ${kind.replaceAll('/', '_').slice(0, 80)}.png`
    await page.screenshot({ path: join(pictures, name), fullPage: true })
  }
  const width = page.viewportSize()?.width ?? 0
  expect(await page.evaluate(() => document.documentElement.scrollWidth), kind).toBeLessThanOrEqual(width)
  if (scripts === 'none') return
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(rules).analyze()
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`),
    kind,
  ).toEqual([])
}
