import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Actor } from '#modules/identity'
import { because, reviewHouse, scheme, sheetOf, type ReviewHouse, type TestCase } from './reviewHouse.ts'

/** A refusal of this code, with something wrong at this field. */
export const refused = (code: string, at?: string): unknown =>
  expect.objectContaining({
    code,
    ...(at === undefined ? {} : { details: expect.arrayContaining([expect.objectContaining({ at })]) }),
  })

export const approve = {
  outcome: 'approve',
  reasons: [{ reason: 'strong-research', words: because }],
  amount: 200_000_000,
} as const

/** A house with an officer, an approver, an auditor and three reviewers, and what they do most. */
export async function staffedHouse() {
  const house: ReviewHouse = await reviewHouse()
  const officer = await house.person('Olive', { role: 'programme-officer', scheme })
  const approver = await house.person('Ping', { role: 'approver' })
  const auditor = await house.person('Audrey', { role: 'auditor' })
  const ann = await house.person('Ann', { role: 'reviewer', scheme })
  const ben = await house.person('Ben', { role: 'reviewer' })
  const cat = await house.person('Cat', { role: 'reviewer', scheme })
  const { database } = house.scratch

  const assignBoth = async (of: TestCase, ...people: readonly Actor[]) => {
    const { version } = await house.at(of)
    const reviewers = people.map(({ person }) => person)
    await house.review.assign(officer, of.reference, { version, key: house.key(), reviewers })
  }
  const assignmentOf = async (actor: Actor, of: TestCase): Promise<string> => {
    const { rows } = await sql<{ id: string }>`select id from casework_assignment
      where reviewer = ${actor.person} and case_id = ${of.id} order by withdrawn nulls first, assigned desc`.execute(
      database.tables(),
    )
    return rows[0]?.id ?? ''
  }
  const declare = async (actor: Actor, of: TestCase, conflict: 'none' | 'conflict' = 'none') =>
    house.review.declare(actor, { assignment: await assignmentOf(actor, of), conflict })
  const lock = async (actor: Actor, of: TestCase, score: number) => {
    const { version } = await house.review.saveSheet(actor, of.reference, { version: 0, draft: sheetOf(score) })
    return house.review.lockSheet(actor, of.reference, { version, key: house.key() })
  }
  const reviewed = async (scores: readonly [number, number] = [7, 8]): Promise<TestCase> => {
    const of = await house.caseAtReview()
    await assignBoth(of, ann, ben)
    await declare(ann, of)
    await declare(ben, of)
    await lock(ann, of, scores[0])
    await lock(ben, of, scores[1])
    return of
  }
  const decideBy = async (actor: Actor, of: TestCase, input: Readonly<Record<string, unknown>> = {}) =>
    house.review.decide(actor, of.reference, {
      version: (await house.at(of)).version,
      key: house.key(),
      ...approve,
      ...input,
    })
  /** Statements as the owner of the tables. */
  const owner = database.tables()
  return {
    house,
    owner,
    officer,
    approver,
    auditor,
    ann,
    ben,
    cat,
    assignBoth,
    assignmentOf,
    declare,
    lock,
    reviewed,
    decideBy,
  }
}
