import type { Page } from 'playwright-core'

/** The heading of the page or question on view. */
export const heading = (page: Page): Promise<string> =>
  page.evaluate(() => document.querySelector('main h1')?.textContent ?? '')

/** Whether a question is on view, rather than the results. */
export const isAsking = async (page: Page): Promise<boolean> =>
  (await page.locator('main button[value="skip"]').count()) > 0

/** Waits until the view has moved on from a heading: to another question or to the results. */
export async function movedOn(page: Page, from: string): Promise<void> {
  await page.waitForFunction((was) => (document.querySelector('main h1')?.textContent ?? '') !== was, from)
}

/** Answers the question on view with its first choice, a plausible number or date, or skips it where none fits. */
export async function answerFirst(page: Page): Promise<void> {
  const before = await heading(page)
  const quick = page.locator('main button[value^="answer:"]')
  const choices = page.locator('main input[type="radio"], main input[type="checkbox"]')
  const parts = page.locator('main input[name^="value-"]')
  if ((await quick.count()) > 0) await quick.first().click()
  else {
    if ((await choices.count()) > 0) await page.locator('main .fl-choice-label').first().click()
    else if ((await parts.count()) > 0) {
      for (const [name, value] of [
        ['year', '2023'],
        ['month', '6'],
        ['day', '1'],
      ] as const)
        await page.locator(`main input[name="value-${name}"]`).fill(value)
    } else await page.locator('main input[name="value"]').fill('24')
    await page.locator('main button[value="answer"]').click()
  }
  await movedOn(page, before)
}

/** Says who one is and answers everything that is asked; gives how many questions that took. */
export async function answerAll(page: Page, party: string): Promise<number> {
  const before = await heading(page)
  await page.locator(`main button[value="${party}"]`).first().click()
  await movedOn(page, before)
  let asked = 0
  while (await isAsking(page)) {
    if (++asked > 30) throw new Error('more than 30 questions')
    await answerFirst(page)
  }
  return asked
}

/** The tally of the result on view: how many schemes stand in each group. */
export const tally = (page: Page): Promise<readonly (readonly [string, string])[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('[data-tally]')].map(
      (element) => [element.getAttribute('data-tally') ?? '', element.textContent ?? ''] as const,
    ),
  )
