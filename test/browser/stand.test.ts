import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { answerAll, answerFirst, heading, isAsking, movedOn, tally } from './support/answering.ts'
import { openBrowser } from './support/openBrowser.ts'

const origin = inject('origin')
const browser = await openBrowser()
const isMissing = browser === undefined
afterAll(() => browser?.close())

/** Runs `work` on a new page and keeps what it asked of the network; nothing is done where there is no browser. */
async function visit(
  options: BrowserContextOptions,
  work: (page: Page, sent: string[]) => Promise<void>,
): Promise<void> {
  if (browser === undefined) return
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, ...options })
  const page = await context.newPage()
  const sent: string[] = []
  const errors: string[] = []
  page.on('request', (request) => sent.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`))
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  await work(page, sent)
  await context.close()
  expect(errors).toEqual([])
}

const ready = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => document.querySelector('fl-stand:defined') !== null)
}

describe.skipIf(isMissing)('with JavaScript', () => {
  it('a founder is asked at most 12 questions and not one answer is sent anywhere', () =>
    visit({}, async (page, sent) => {
      await page.goto(`${origin}/stand?lang=en`)
      await ready(page)
      const before = sent.length
      const asked = await answerAll(page, 'start-up')
      expect(asked).toBeGreaterThan(2)
      expect(asked).toBeLessThanOrEqual(12)
      const after = sent.slice(before).filter((line) => !line.includes('/assets/'))
      expect(after).toEqual([])
      expect(new URL(page.url()).search).toBe('?lang=en')
    }))

  it('a shared link carries the answers in its fragment, which is never sent, and gives the same result', () =>
    visit({}, async (page, sent) => {
      await page.goto(`${origin}/stand?lang=en`)
      await ready(page)
      await answerAll(page, 'school')
      const result = await tally(page)
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
      await page.getByRole('button', { name: 'Copy link' }).click()
      await page.getByText('Copied.').waitFor()
      const link = await page.evaluate(() => navigator.clipboard.readText())
      expect(link).toMatch(/^http:\/\/[^#]+#1\./)
      const other = await page.context().newPage()
      other.on('request', (request) => sent.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`))
      await other.goto(link)
      await ready(other)
      await other.waitForFunction(() => document.querySelector('main [data-tally]') !== null)
      expect(await tally(other)).toEqual(result)
      expect(sent.every((line) => !line.includes('#') && !line.includes('school.'))).toBe(true)
    }))

  it.each([
    ['too short', '#1.zzzz'],
    ['half of a letter', '#garbage%E0%A4%A'],
    ['twenty thousand letters', `#1.${'a'.repeat(20_000)}`],
    ['names of no fact', '#1.00000000.__proto__&x.0000'],
  ])('a broken link (%s) is met kindly', (_what, fragment) =>
    visit({}, async (page) => {
      await page.goto(`${origin}/stand?lang=en${fragment}`)
      await ready(page)
      expect(await heading(page)).not.toBe('')
    }),
  )

  it('can be done with the keyboard alone: choose, answer, skip, go back, and focus follows', () =>
    visit({}, async (page) => {
      await page.goto(`${origin}/stand?lang=en`)
      await ready(page)
      const focused = () =>
        page.evaluate(() => `${document.activeElement?.tagName} ${document.activeElement?.getAttribute('value') ?? ''}`)
      const tabTo = async (wanted: (element: string) => boolean) => {
        for (let presses = 0; presses < 80; presses++) {
          await page.keyboard.press('Tab')
          if (wanted(await focused())) return
        }
        throw new Error('not reached with Tab')
      }
      const who = await heading(page)
      await tabTo((element) => element === 'BUTTON looking-for-work')
      await page.keyboard.press('Enter')
      await movedOn(page, who)
      const first = await heading(page)
      expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)
      await tabTo((element) => element === 'BUTTON skip')
      await page.keyboard.press('Enter')
      await movedOn(page, first)
      await page.goBack()
      await page.waitForFunction((wanted) => document.querySelector('main h1')?.textContent === wanted, first)
    }))

  it('an answer can be changed afterwards, and what moves is said', () =>
    visit({}, async (page) => {
      await page.goto(`${origin}/stand?lang=en`)
      await ready(page)
      await answerAll(page, 'small-business')
      const results = await heading(page)
      await page.locator('main button[value="change:offers-ai-technology"]').click()
      await movedOn(page, results)
      expect(await isAsking(page)).toBe(true)
      const question = await heading(page)
      await page.locator('main button[value="answer:no"]').click()
      await movedOn(page, question)
      while (await isAsking(page)) await answerFirst(page)
      expect(await page.locator('main').innerText()).toMatch(/Your change moved \d+ scheme/)
    }))
})

describe.skipIf(isMissing).each(['zh-Hant', 'zh-Hans', 'en'])('without JavaScript, in %s', (language) => {
  it('someone looking for work gets the same answers from the server, and no address carries any', () =>
    visit({ javaScriptEnabled: false }, async (page, sent) => {
      await page.goto(`${origin}/stand?lang=${language}`)
      await page.locator('main button[value="looking-for-work"]').click()
      let asked = 0
      while ((await page.locator('main button[value="skip"]').count()) > 0 && asked++ < 30)
        await page.locator('main button[value="skip"]').click()
      expect(asked).toBeLessThanOrEqual(12)
      expect(await page.locator('[data-tally]').count()).toBeGreaterThan(3)
      const addresses = sent.map((line) => line.split(' ')[1] ?? '')
      expect(addresses.filter((address) => address.includes('looking-for-work'))).toEqual([])
    }))
})

it.skipIf(isMissing)('decides the same with and without JavaScript', async () => {
  const results: unknown[] = []
  for (const javaScriptEnabled of [true, false]) {
    await visit({ javaScriptEnabled }, async (page) => {
      await page.goto(`${origin}/stand?lang=en`)
      if (javaScriptEnabled) await ready(page)
      // Without script the click waits for the next page by itself.
      const click = async (value: string) => {
        const before = await heading(page)
        await page.locator(`main button[value="${value}"]`).click()
        if (javaScriptEnabled) await movedOn(page, before)
      }
      await click('government-department')
      while (await isAsking(page)) await click('skip')
      results.push(await page.locator('[data-tally]').allTextContents())
    })
  }
  expect(results[0]).toEqual(results[1])
})
