import { AxeBuilder } from '@axe-core/playwright'
import { createServer } from 'node:http'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { openBrowser } from './support/openBrowser.ts'
import { startProduct } from './support/product.ts'

const origin = inject('origin')
const browser = await openBrowser()
const isMissing = browser === undefined
/** Quotes need the documents that the pack was made from, which are not in the repository. */
const hasSources = process.env['FEILUN_SOURCES'] !== undefined
afterAll(() => browser?.close())

interface Visit {
  readonly page: Page
  readonly sent: readonly string[]
}

/** Runs `work` on a new page; what goes wrong on it fails the test, unless it is what the test is about. */
async function visit(
  options: BrowserContextOptions,
  work: (visit: Visit) => Promise<void>,
  expected = /^$/,
): Promise<void> {
  if (browser === undefined) return
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'en', ...options })
  const page = await context.newPage()
  const sent: string[] = []
  const errors: string[] = []
  page.on('request', (request) => sent.push(`${request.method()} ${request.url()}`))
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  await work({ page, sent })
  await context.close()
  expect(errors.filter((error) => !expected.test(error))).toEqual([])
}

const ready = (page: Page) => page.waitForFunction(() => document.querySelector('fl-ask:defined') !== null)
const answered = (page: Page) => page.waitForFunction(() => document.getElementById('answer-title') !== null)
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id ?? '')
const titleOf = (page: Page) => page.locator('#answer-title').innerText()

/** A question about oneself is answered by the rules, with or without documents. */
const questions = {
  'zh-Hant': '我正在找工作，有哪些計劃適合我？',
  'zh-Hans': '我正在找工作，有哪些计划适合我？',
  en: 'I am looking for work. Which schemes are for me?',
} as const
const languages = ['zh-Hant', 'zh-Hans', 'en'] as const
const sizes = [
  { width: 360, height: 740 },
  { width: 1280, height: 800 },
]

describe.skipIf(isMissing).each(languages)('asking in %s', (language) => {
  describe.each(sizes)('at $width px', (viewport) => {
    it.each([true, false])(
      'is answered in its own language, in view, and leaves nothing in an address (JavaScript: %s)',
      (javaScriptEnabled) =>
        visit({ viewport, javaScriptEnabled }, async ({ page, sent }) => {
          await page.goto(`${origin}/ask`)
          if (javaScriptEnabled) await ready(page)
          await page.locator('#q').fill(questions[language])
          await page.locator('form[data-ask] button').click()
          await page.locator('#answer-title').waitFor()
          expect(await page.locator('html').getAttribute('lang')).toBe(`${language}-HK`)
          expect(await focused(page)).toBe('answer-title')
          await expect
            .poll(async () => (await page.locator('#answer-title').boundingBox())?.y)
            .toBeLessThan(viewport.height / 2)
          expect((await page.locator('#answer-title').boundingBox())?.y).toBeGreaterThan(0)
          expect(await page.locator('#q').inputValue()).toBe(questions[language])
          expect(await page.locator('[data-tally]').count()).toBeGreaterThan(1)
          expect(page.url().split('#')[0]).toBe(`${origin}/ask`)
          expect(sent.filter((line) => /[?&]q=/.test(line))).toEqual([])
          const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement)
          expect(scrollWidth).toBe(clientWidth)
        }),
    )
  })

  it('has nothing that axe finds wrong in an answer, light or dark, and fits 320 px', async () => {
    for (const colorScheme of ['light', 'dark'] as const)
      for (const question of [
        questions[language],
        '智啟學教每間學校可以拿到多少資助？',
        '學校有哪些措施？',
        'zzz qqq xxx',
        '',
      ])
        await visit(
          { colorScheme, viewport: { width: 320, height: 640 } },
          async ({ page }) => {
            await page.goto(`${origin}/ask?lang=${language}&q=${encodeURIComponent(question)}`)
            const { violations } = await new AxeBuilder({ page })
              .setLegacyMode(true)
              .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
              .analyze()
            expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([])
            expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
          },
          /status of 400/,
        )
  })
})

describe.skipIf(isMissing)('with JavaScript', () => {
  it('keyboard alone: type, Enter, read on from the answer; Shift+Enter begins a line', () =>
    visit({}, async ({ page }) => {
      await page.goto(`${origin}/ask`)
      await ready(page)
      for (let presses = 0; presses < 20 && (await focused(page)) !== 'q'; presses++) await page.keyboard.press('Tab')
      await page.keyboard.type('I am looking for work.')
      await page.keyboard.press('Shift+Enter')
      await page.keyboard.type('Which schemes are for me?')
      await page.keyboard.press('Enter')
      await answered(page)
      expect(await page.locator('#q').inputValue()).toContain('\n')
      expect(await focused(page)).toBe('answer-title')
      await page.keyboard.press('Tab')
      expect(await page.evaluate(() => document.activeElement?.closest('#answer') !== null)).toBe(true)
    }))

  it('a second press while an answer is on its way asks nothing twice', () =>
    visit({}, async ({ page, sent }) => {
      await page.goto(`${origin}/ask?lang=en`)
      await ready(page)
      await page.locator('#q').fill(questions.en)
      await page.evaluate(() => {
        const form = document.querySelector<HTMLFormElement>('form[data-ask]')
        form?.requestSubmit()
        form?.requestSubmit()
        form?.requestSubmit()
      })
      await answered(page)
      expect(sent.filter((line) => line.startsWith('POST'))).toHaveLength(1)
    }))

  it('says that the network is gone, keeps the question, and tries again when told', () =>
    visit(
      {},
      async ({ page }) => {
        await page.goto(`${origin}/ask?lang=en`)
        await ready(page)
        await page.locator('#q').fill(questions.en)
        await page.context().setOffline(true)
        await page.locator('form[data-ask] button').click()
        await page.getByText('Your device seems to be offline').waitFor()
        expect(await page.locator('#q').inputValue()).toBe(questions.en)
        await page.context().setOffline(false)
        await page.getByRole('button', { name: 'Try again' }).click()
        await answered(page)
        expect(await titleOf(page)).toBe('Which schemes are for you')
      },
      /ERR_INTERNET_DISCONNECTED|Failed to load resource/,
    ))

  it('says that the server failed where it did', () =>
    visit(
      {},
      async ({ page }) => {
        await page.goto(`${origin}/ask?lang=en`)
        await ready(page)
        await page.route('**/ask/stream**', (route) =>
          route.fulfill({ status: 500, contentType: 'text/html', body: '<p>' }),
        )
        await page.locator('#q').fill(questions.en)
        await page.locator('form[data-ask] button').click()
        await page.getByText('The server could not answer').waitFor()
        expect(await page.locator('form[data-ask] button').getAttribute('aria-disabled')).toBeNull()
      },
      /500/,
    ))

  it('keeps what is typed while an answer is on its way, and whoever types it', () =>
    visit({}, async ({ page }) => {
      await page.goto(`${origin}/ask?lang=en&q=zzz`)
      await ready(page)
      let release = (): void => undefined
      const held = new Promise<void>((done) => {
        release = done
      })
      await page.route('**/ask/stream**', async (route) => {
        await held
        await route.continue()
      })
      await page.locator('#q').fill(questions.en)
      await page.locator('#q').press('Enter')
      await page.locator('#q').fill('And then?')
      release()
      await page.getByText('Which schemes are for you').first().waitFor()
      expect(await page.locator('#q').inputValue()).toBe('And then?')
      expect(await focused(page)).toBe('q')
      // The address was that of an example, which is no longer on view.
      expect(new URL(page.url()).search).toBe('?lang=en')
    }))

  it('keeps the question when the language is changed in the header', () =>
    visit({}, async ({ page }) => {
      await page.goto(`${origin}/ask?lang=en`)
      await ready(page)
      await page.locator('#q').fill(questions.en)
      await page.locator('form[data-ask] button').click()
      await answered(page)
      await page.locator('.fl-languages a').first().click()
      await page.waitForFunction(() => document.documentElement.lang === 'zh-Hant-HK')
      expect(await titleOf(page)).toBe('哪些計劃適合你')
      expect(await page.locator('#q').inputValue()).toBe(questions.en)
    }))
})

describe.skipIf(isMissing).each([true, false])('whoever asks (JavaScript: %s)', (javaScriptEnabled) => {
  it('is told kindly what is wrong with 10,000 characters, which stay in the box', () =>
    visit(
      { javaScriptEnabled },
      async ({ page }) => {
        const long = 'how much '.repeat(1_112)
        await page.goto(`${origin}/ask?lang=en`)
        if (javaScriptEnabled) await ready(page)
        await page.locator('#q').fill(long)
        await page.locator('form[data-ask] button').click()
        await page.locator('.fl-error-summary').waitFor()
        expect(await page.locator('#q').inputValue()).toBe(long)
        expect(await page.evaluate(() => document.activeElement?.className)).toContain('fl-error-summary')
      },
      /status of 400/,
    ))

  it('goes on to the questions with what was told', () =>
    visit({ javaScriptEnabled }, async ({ page }) => {
      await page.goto(`${origin}/ask?lang=en&q=${encodeURIComponent(questions.en)}`)
      await page.locator('.fl-asked-onward button').click()
      await page.waitForURL(/\/stand/)
      await page.locator('main button[value="skip"]').waitFor()
      expect(await page.locator('main input[name="session"]').first().inputValue()).toContain('.looking-for-work')
    }))

  it('can say what is wrong', () =>
    visit({ javaScriptEnabled }, async ({ page }) => {
      await page.goto(`${origin}/ask?lang=en&q=${encodeURIComponent(questions.en)}`)
      await page.getByText('Is this answer wrong?').click()
      await page.locator('#answer-wrong-wrong').fill('A grant is missing')
      await page.locator('form[action^="/ask/corrections"] button').last().click()
      await page.waitForURL(/\/ask\/thanks/)
      expect(await page.locator('h1').innerText()).toBe('Thank you for the correction')
    }))

  it('can ask from the front page', () =>
    visit({ javaScriptEnabled }, async ({ page }) => {
      await page.goto(`${origin}/?lang=en`)
      await page.locator('#q').fill(questions.en)
      await page.locator('.fl-front-ask button').click()
      await page.waitForURL(/\/ask/)
      expect(await titleOf(page)).toBe('Which schemes are for you')
    }))

  it.skipIf(!hasSources)('opens a quote in its source, where it is marked', () =>
    visit({ javaScriptEnabled }, async ({ page }) => {
      await page.goto(`${origin}/ask?lang=en&q=${encodeURIComponent('What measures are there for schools?')}`)
      const quote = page.locator('.fl-asked-quote').first()
      const words = (await quote.locator('blockquote').innerText()).replaceAll(/\s+/g, '')
      expect(words.length).toBeGreaterThan(5)
      await quote.getByText('Read it in the source').click()
      await page.waitForURL(/\/sources\/.*#quote/)
      const marked = (await page.locator('main mark').allInnerTexts()).join('').replaceAll(/\s+/g, '')
      expect(marked).toContain(words.slice(0, 20))
    }),
  )
})

it.skipIf(isMissing || !hasSources)(
  'shows the answer while a model still thinks, then its order, unless the reader is in the midst of it',
  async () => {
    const waiting: (() => void)[] = []
    const model = createServer((request, response) => {
      let body = ''
      request.setEncoding('utf8').on('data', (part: string) => (body += part))
      request.on('end', () => {
        const { messages } = JSON.parse(body)
        const { spans } = JSON.parse(messages[1].content)
        const content = JSON.stringify(
          spans === undefined ? {} : { spans: spans.map(({ id }: { id: string }) => id).reverse() },
        )
        const reply = () => {
          response.setHeader('content-type', 'application/json')
          response.end(JSON.stringify({ choices: [{ index: 0, message: { role: 'assistant', content } }] }))
        }
        if (spans === undefined) reply()
        else waiting.push(reply)
      })
    })
    await new Promise<void>((listening) => {
      model.listen(0, '127.0.0.1', listening)
    })
    const address = model.address()
    const port = typeof address === 'object' ? address?.port : undefined
    const product = await startProduct({
      FEILUN_MODEL_URL: `http://127.0.0.1:${port}/v1`,
      FEILUN_MODEL_TIMEOUT_MS: '2800',
    })
    try {
      for (const reading of ['not yet', 'closely'] as const)
        await visit({}, async ({ page }) => {
          await page.goto(`${product.origin}/ask?lang=zh-Hant`)
          await ready(page)
          await page.locator('#q').fill('沙嶺數據園區有多大？')
          await page.locator('form[data-ask] button').click()
          await answered(page)
          const hrefs = () =>
            page
              .locator('.fl-asked-quotes .fl-quote a')
              .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
          const before = await hrefs()
          if (reading === 'closely') await page.locator('.fl-wrong summary').first().click()
          await expect.poll(() => waiting.length).toBe(1)
          waiting.pop()?.()
          if (reading === 'closely') {
            await page.locator('[data-refined] button').waitFor()
            expect(await hrefs()).toEqual(before)
            await page.locator('[data-refined] button').click()
          }
          await page.getByText('語言模型只負責挑選和排序').waitFor()
          expect(await hrefs()).not.toEqual(before)
          expect(await page.locator('[data-said]').innerText()).toContain('語言模型')
        })
    } finally {
      await product.stop()
      model.close()
      model.closeAllConnections()
    }
  },
  120_000,
)
