import { expect } from 'vitest'
import { words } from '../../../../modules/review/words.ts'
import { openFromQueue } from './office.ts'
import type { Person } from './person.ts'
import { processOf } from './process.ts'

/** As an officer: asks just these people to review a case. */
export async function assign(officer: Person, reference: string, names: readonly string[]): Promise<void> {
  const t = words(officer.language)
  await openFromQueue(officer, reference)
  await officer.follow(t('do.assign'))
  const boxes = officer.page.getByRole('group', { name: t('reviewers.choose') })
  for (const label of await boxes.locator('label').all()) {
    const text = await label.innerText()
    const isWanted = names.some((name) => text === name || text === t('candidate.proposed', { name }))
    const isChosen = await officer.page.getByRole('checkbox', { name: text, exact: true }).isChecked()
    if (isWanted !== isChosen) await label.click()
  }
  await officer.press(t('reviewers.button'))
  expect(await officer.reads()).toContain(t('said.assigned'))
}

/** As a reviewer: opens what one was asked to review, and says whether an interest stands in the way. */
export async function declare(reviewer: Person, reference: string, interest: 'none' | 'conflict'): Promise<void> {
  const t = words(reviewer.language)
  await openFromQueue(reviewer, reference)
  expect(reviewer.at()).toBe(`/work/${reference}/interests`)
  await reviewer.choose(t(`interests.${interest}`))
  await reviewer.press(t('interests.button'))
}

/** A score and its reason for each criterion, by the criterion's id. */
export type Scores = Readonly<Record<string, readonly [score: number, reason: string]>>

/** As a reviewer: scores every criterion with a reason, looks the sheet over, and locks it. */
export async function score(reviewer: Person, scheme: string, reference: string, scores: Scores): Promise<void> {
  const t = words(reviewer.language)
  const { language } = reviewer
  await reviewer.go(`/work/${reference}/sheet`)
  const review = processOf(scheme).stages.find(({ kind }) => kind === 'review')
  if (review?.kind !== 'review') throw new Error(`${scheme} has no review`)
  for (const { id, name } of review.criteria) {
    const [points, reason] = scores[id] ?? expect.fail(`no score for ${id}`)
    await reviewer.fill(t('sheet.score', { name: name[language] }), String(points))
    await reviewer.fill(t('sheet.reason', { name: name[language] }), reason)
  }
  await reviewer.press(t('sheet.lock'))
  await reviewer.press(t('lock.button'))
  expect(await reviewer.reads()).toContain(t('said.locked'))
}
