import { afterAll, describe, expect, inject, it } from 'vitest'
import { openBrowser } from './support/openBrowser.ts'
import { pages } from './support/pages.ts'

const origin = inject('origin')
const browser = await openBrowser()
const isMissing = browser === undefined
afterAll(() => browser?.close())

const steps = 40

describe.skipIf(isMissing)('with the keyboard alone', () => {
  it.each(pages)(
    '%s: the skip link comes first and works; what has focus is in view, shows it, and never holds it fast',
    async (path) => {
      if (browser === undefined) return
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' })
      await page.goto(`${origin}${path}?lang=en`)
      await page.keyboard.press('Tab')
      expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#main')
      await page.keyboard.press('Enter')
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')

      await page.goto(`${origin}${path}?lang=en&again`)
      const seen: string[] = []
      for (let step = 0; step < steps; step++) {
        await page.keyboard.press('Tab')
        const focus = await page.evaluate(() => {
          const element = document.activeElement
          if (element === null || element === document.body) return undefined
          const control = element.matches('input[type=radio], input[type=checkbox]')
            ? (element.parentElement ?? element)
            : element
          const { top, bottom, width, height } = control.getBoundingClientRect()
          const styles = [
            element,
            ...(element.parentElement ? [element.parentElement] : []),
            ...element.querySelectorAll('*'),
            ...(element.nextElementSibling ? [element.nextElementSibling] : []),
          ].map((each) => getComputedStyle(each))
          const shown = styles.some(
            ({ outlineStyle, outlineWidth, boxShadow }) =>
              (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none',
          )
          const place = [...document.querySelectorAll('*')].indexOf(element)
          return {
            place,
            isDate: element.matches('input[type=date]'),
            name: element.outerHTML.slice(0, 120),
            shown,
            inView: bottom > 0 && top < innerHeight && width > 0 && height > 0,
          }
        })
        if (focus === undefined) break
        expect(focus, `${path}, Tab ${step + 1}`).toMatchObject({ shown: true, inView: true })
        // The parts of a date (day, month, year, its calendar) are each a stop of the same control.
        if (!(focus.isDate && seen.at(-1) === String(focus.place))) seen.push(String(focus.place))
      }
      await page.close()
      expect(new Set(seen).size, 'each Tab moves on').toBe(seen.length)
      expect(seen.length).toBeGreaterThan(5)
    },
  )
})
