import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { openBrowser } from './support/openBrowser.ts'
import { pages } from './support/pages.ts'

const origin = inject('origin')
const browser = await openBrowser()
const isMissing = browser === undefined
afterAll(async () => {
  await browser?.close()
})

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

describe.skipIf(isMissing).each(['zh-Hant', 'zh-Hans', 'en'])('in %s', (language) => {
  it.each(pages)('%s has nothing that axe finds wrong, in light and dark', async (path) => {
    if (browser === undefined) return
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await browser.newContext({ viewport: { width: 360, height: 740 }, colorScheme })
      const page = await context.newPage()
      await page.goto(`${origin}${path}?lang=${language}`)
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(rules).analyze()
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`),
      ).toEqual([])
      await context.close()
    }
  })

  it.each(pages)('%s needs no sideways scrolling at 400 %% zoom (320 px)', async (path) => {
    if (browser === undefined) return
    const page = await browser.newPage({ viewport: { width: 320, height: 640 } })
    await page.goto(`${origin}${path}?lang=${language}`)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    await page.close()
    expect(wide).toBeLessThanOrEqual(320)
  })
})

describe.skipIf(isMissing)('every control', () => {
  it.each(pages)(
    'of %s is at least 24 px in both directions, or stands in a sentence or apart from others (WCAG 2.5.8)',
    async (path) => {
      if (browser === undefined) return
      const page = await browser.newPage({ viewport: { width: 360, height: 740 } })
      await page.goto(`${origin}${path}?lang=en`)
      const small = await page.evaluate(() => {
        const visible = (element: Element) =>
          element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
        const inSentence = (element: Element) =>
          element.tagName === 'A' &&
          getComputedStyle(element).display === 'inline' &&
          (element.parentElement?.textContent ?? '').trim() !== (element.textContent ?? '').trim()
        const targets = [
          ...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, summary, textarea'),
        ]
          .filter((element) => visible(element) && !inSentence(element))
          .map((element) => {
            const control = element.matches('input[type=radio], input[type=checkbox]')
              ? (element.closest('label') ?? element)
              : element
            return { element, box: control.getBoundingClientRect() }
          })
          .filter(({ box }) => box.width > 1 && box.height > 1)
        // The exception for spacing: a circle of 24 px on the middle of a small target meets no other target.
        const isCrowded = ({ element, box }: (typeof targets)[number]) => {
          const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
          return targets.some(({ element: other, box: b }) => {
            if (other === element || other.contains(element) || element.contains(other)) return false
            const [dx, dy] = [Math.max(b.left - x, 0, x - b.right), Math.max(b.top - y, 0, y - b.bottom)]
            return Math.hypot(dx, dy) < 12
          })
        }
        return targets
          .filter(({ box }) => box.width < 23.5 || box.height < 23.5)
          .filter(isCrowded)
          .map(({ element, box }) => `${element.outerHTML.slice(0, 120)} ${box.width}×${box.height}`)
      })
      await page.close()
      expect(small).toEqual([])
    },
  )
})
