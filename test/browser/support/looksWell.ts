import { AxeBuilder } from '@axe-core/playwright'
import type { BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const ofColours = ['color-contrast', 'link-in-text-block']

/** Waits until the page on view says something. */
export const says = (page: Page, text: string): Promise<void> => page.locator('main', { hasText: text }).waitFor()

/** Waits until a form has come back with what is wrong. */
export async function sentBack(page: Page): Promise<void> {
  await page.waitForFunction(() => document.title.startsWith('Error: '))
}

/** Nothing that axe finds wrong in light and dark, and no sideways scrolling, on the page on view. */
export async function looksWell(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const axe = new AxeBuilder({ page }).setLegacyMode(true)
    // In the dark nothing but colours is otherwise, and everything else has been looked at in the light.
    const { violations } = await (colorScheme === 'light' ? axe.withTags(rules) : axe.withRules(ofColours)).analyze()
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`),
      `${page.url()} in ${colorScheme}`,
    ).toEqual([])
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth), page.url()).toBeLessThanOrEqual(
    page.viewportSize()?.width ?? 0,
  )
}

/** Controls on view that are smaller than 24 px in a direction, neither in a sentence nor apart from others (WCAG 2.5.8). */
const smallTargets = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const isAlone = (element: Element) =>
      (element.parentElement?.textContent ?? '').trim() === (element.textContent ?? '').trim()
    const targets = [
      ...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, summary, textarea'),
    ]
      .filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      .filter(
        (element) => element.tagName !== 'A' || getComputedStyle(element).display !== 'inline' || isAlone(element),
      )
      .map((element) => ({
        element,
        box: (element.matches('[type=radio], [type=checkbox]')
          ? (element.closest('label') ?? element)
          : element
        ).getBoundingClientRect(),
      }))
      .filter(({ box }) => box.width > 1 && box.height > 1)
    return targets
      .filter(({ box }) => box.width < 23.5 || box.height < 23.5)
      .filter(({ element, box }) =>
        targets.some(({ element: other, box: b }) => {
          if (other === element || other.contains(element) || element.contains(other)) return false
          const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
          return Math.hypot(Math.max(b.left - x, 0, x - b.right), Math.max(b.top - y, 0, y - b.bottom)) < 12
        }),
      )
      .map(({ element, box }) => `${element.outerHTML.slice(0, 120)} ${box.width}×${box.height}`)
  })

/** Walks the page on view by Tab, from its head: each stop is in view, shows its focus, and none is come to twice. Gives how many there are. */
export async function walkByKeyboard(page: Page, most = 60): Promise<number> {
  const seen = new Set<number>()
  let last: number | undefined
  for (let step = 0; step < most; step++) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(() => {
      const element = document.activeElement
      if (element === null || element === document.body) return undefined
      const control = element.matches('[type=radio], [type=checkbox]') ? (element.parentElement ?? element) : element
      const { top, bottom, width, height } = control.getBoundingClientRect()
      const near = [element, element.parentElement, element.nextElementSibling, ...element.querySelectorAll('*')]
      return {
        place: [...document.querySelectorAll('*')].indexOf(element),
        isDate: element.matches('[type=date]'),
        name: element.outerHTML.slice(0, 120),
        isShown: near.some((each) => {
          if (each === null) return false
          const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each)
          return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none'
        }),
        inView: bottom > 0 && top < innerHeight && width > 0 && height > 0,
      }
    })
    if (stop === undefined) break
    expect(stop, `${page.url()}, Tab ${step + 1}`).toMatchObject({ isShown: true, inView: true })
    // The parts of a date are each a stop of the same control.
    if (!(stop.isDate && stop.place === last))
      expect(seen, `${page.url()}: ${stop.name} twice`).not.toContain(stop.place)
    seen.add(stop.place)
    last = stop.place
  }
  return seen.size
}

/** Each of these pages in one language on the narrowest phone: there, sound, and no control too small. Gives how many it walked. */
export async function walkPages(
  of: BrowserContext,
  origin: string,
  paths: readonly string[],
  language: string,
): Promise<number> {
  const page = await of.newPage()
  await page.setViewportSize({ width: 320, height: 640 })
  for (const path of paths) {
    const answer = await page.goto(`${origin}${path}${path.includes('?') ? '&' : '?'}lang=${language}`)
    expect(answer?.status(), path).toBe(200)
    await looksWell(page)
    expect(await smallTargets(page), path).toEqual([])
  }
  await page.close()
  return paths.length
}
