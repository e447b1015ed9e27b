import { sql } from 'kysely'
import { afterAll, describe, expect, it } from 'vitest'
import type { Actor } from '#modules/identity'
import { scheme, sheetOf } from './testing/reviewHouse.ts'
import { refused, staffedHouse } from './testing/staffedHouse.ts'

const { house, owner, officer, approver, auditor, ann, ben, cat, assignBoth, assignmentOf, declare, lock } =
  await staffedHouse()
afterAll(() => house.scratch.close())

describe('Assignment', () => {
  it('shows who could review with their workload, and proposes as many as the stage takes', async () => {
    const of = await house.caseAtReview()
    const { needed, people } = await house.review.candidates(officer, of.reference)
    expect(needed).toBe(2)
    expect(people.map(({ name }) => name).toSorted()).toEqual(['Ann', 'Ben', 'Cat'])
    expect(people.map(({ proposed }) => proposed)).toEqual([true, true, false])
  })

  it('refuses whoever may act for the party, checked the case, holds no such role, or reviews already', async () => {
    const checker = await house.person('Chen', { role: 'programme-officer', scheme }, { role: 'reviewer', scheme })
    const of = await house.caseAtReview(checker)
    const dan = await house.person('Dan', { role: 'reviewer', scheme })
    await house.actingFor(dan, of.party)
    const eve = await house.person('Eve', { role: 'reviewer', scheme: 'another-scheme' })
    const { version } = await house.at(of)
    const trying = (...people: readonly Actor[]) =>
      house.review.assign(officer, of.reference, {
        version,
        key: house.key(),
        reviewers: people.map(({ person }) => person),
      })
    await expect(trying(checker)).rejects.toEqual(refused('reviewer-unfit', 'reviewers/0'))
    await expect(trying(ann, dan)).rejects.toEqual(refused('reviewer-unfit', 'reviewers/1'))
    await expect(trying(eve)).rejects.toEqual(refused('reviewer-unfit', 'reviewers/0'))
    await expect(trying(ann, ann)).rejects.toEqual(refused('reviewer-unfit', 'reviewers/1'))
    await expect(trying(ann, ben, cat)).rejects.toEqual(refused('reviewer-unfit', 'reviewers'))
    await expect(trying()).rejects.toEqual(refused('reviewer-unfit', 'reviewers'))
    expect(await house.at(of)).toMatchObject({ version, waitsFor: 'programme-officer' })
  })

  it('is done once however often the button is pressed, and not from a stale page', async () => {
    const of = await house.caseAtReview()
    const { version } = await house.at(of)
    const input = { version, key: house.key(), reviewers: [ann.person] }
    const first = await house.review.assign(officer, of.reference, input)
    expect((await house.review.assign(officer, of.reference, input)).version).toBe(first.version)
    await expect(
      house.review.assign(officer, of.reference, { ...input, key: house.key(), reviewers: [ben.person] }),
    ).rejects.toEqual(refused('case-moved-on'))
  })

  it('is taken back with a written reason, before a sheet is locked and not after', async () => {
    const of = await house.caseAtReview()
    await assignBoth(of, ann, ben)
    expect((await house.at(of)).waitsFor).toBe('reviewer')
    await declare(ann, of)
    await lock(ann, of, 5)
    const takeOff = async (actor: Actor, why: string) =>
      house.review.takeOff(officer, of.reference, {
        version: (await house.at(of)).version,
        key: house.key(),
        assignment: await assignmentOf(actor, of),
        why,
      })
    await expect(takeOff(ben, 'no')).rejects.toEqual(refused('review-incomplete', 'why'))
    await expect(takeOff(ann, 'I do not like what she may have written.')).rejects.toEqual(refused('reviewer-unfit'))
    await takeOff(ben, 'Ben is ill until the end of the month.')
    expect((await house.at(of)).waitsFor).toBe('programme-officer')
    await expect(declare(ben, of)).rejects.toEqual(refused('assignment-over'))
    // One locked sheet of two is no review: nobody brings about a reveal by taking off whoever has not locked.
    expect((await house.review.reviews(officer, of.reference)).map(({ state }) => state)).toEqual(['sealed'])
    expect((await house.at(of)).stage).toBe('review')
    await assignBoth(of, cat)
    await declare(cat, of)
    await lock(cat, of, 6)
    expect((await house.at(of)).stage).toBe('panel')
  })
})

describe('A conflict of interest', () => {
  it('is declared before the case is opened, and until then the rows hold everything back', async () => {
    const of = await house.caseAtReview()
    await assignBoth(of, ann, ben)
    const seen = () =>
      house.scratch.database.within(
        { person: ann.person, parties: '', roles: `reviewer@${scheme}` },
        async (connection) => {
          const count = async (table: string) =>
            (
              await sql<{
                n: number
              }>`select count(*)::int as n from ${sql.table(table)} where ${sql.ref(table === 'casework_case' ? 'id' : 'case_id')} = ${of.id}`.execute(
                connection.tables(),
              )
            ).rows[0]?.n
          return [await count('casework_case'), await count('casework_answer'), await count('casework_event')]
        },
      )
    await expect(house.review.open(ann, of.reference)).rejects.toEqual(refused('conflict-undeclared'))
    await expect(house.review.saveSheet(ann, of.reference, { version: 0, draft: sheetOf(5) })).rejects.toEqual(
      refused('conflict-undeclared'),
    )
    expect(await seen()).toEqual([0, 0, 0])
    expect(await house.review.declarable(ann, await assignmentOf(ann, of))).toMatchObject({
      party: of.party,
      conflict: 'undeclared',
    })
    await declare(ann, of)
    expect((await seen()).slice(0, 2)).toEqual([1, 3])
    const open = await house.review.open(ann, of.reference)
    expect(open.rules.decision.outcome.kind).toBe('needs-judgement')
    expect(
      open.rules.criteria.map(({ truth, held, cite }) => [truth, held.map(({ fact }) => fact), cite.length > 0]),
    ).toEqual([
      ['true', ['party-kind'], true],
      ['true', ['fields'], true],
      ['not-published', [], true],
    ])
    const reads = await sql<{
      n: number
    }>`select count(*)::int as n from identity_read where reader = ${ann.person} and about = ${of.party}`.execute(owner)
    expect(reads.rows[0]?.n).toBe(1)
  })

  it('takes the reviewer off, puts the case back, and is not taken back', async () => {
    const of = await house.caseAtReview()
    await assignBoth(of, ann, ben)
    await declare(ann, of, 'conflict')
    expect((await house.at(of)).waitsFor).toBe('programme-officer')
    expect(house.told.at(-1)).toEqual({ kind: 'case-act', to: officer.person })
    await declare(ann, of, 'conflict')
    await expect(declare(ann, of, 'none')).rejects.toEqual(refused('conflict-declared'))
    await expect(house.review.open(ann, of.reference)).rejects.toEqual(refused('assignment-over'))
    await expect(lock(ann, of, 5)).rejects.toEqual(refused('assignment-over'))
    const { people } = await house.review.candidates(officer, of.reference)
    expect(people.find(({ name }) => name === 'Ann')?.unfit).toBe('conflict')
    await expect(assignBoth(of, ann)).rejects.toEqual(refused('reviewer-unfit', 'reviewers/0'))
    await assignBoth(of, cat)
    expect((await house.at(of)).waitsFor).toBe('reviewer')
  })

  it('is nobody else’s to declare', async () => {
    const of = await house.caseAtReview()
    await assignBoth(of, ann, ben)
    const assignment = await assignmentOf(ann, of)
    for (const actor of [ben, cat, officer, approver, auditor])
      await expect(house.review.declare(actor, { assignment, conflict: 'none' })).rejects.toEqual(
        refused('case-unknown'),
      )
    await expect(house.review.declare(ann, { assignment: 'no-such', conflict: 'none' })).rejects.toEqual(
      refused('case-unknown'),
    )
  })

  it('leaves a reviewer who was taken off and asked again where they began', async () => {
    const of = await house.caseAtReview()
    await assignBoth(of, ann)
    await house.review.takeOff(officer, of.reference, {
      version: (await house.at(of)).version,
      key: house.key(),
      assignment: await assignmentOf(ann, of),
      why: 'Taken off by mistake, and asked again.',
    })
    await assignBoth(of, ann)
    await expect(house.review.open(ann, of.reference)).rejects.toEqual(refused('conflict-undeclared'))
  })

  it('may not be denied by somebody who has come to act for the party since', async () => {
    const of = await house.caseAtReview()
    await assignBoth(of, ann, ben)
    const both = await house.actingFor(ann, of.party)
    await expect(declare(both, of, 'none')).rejects.toEqual(refused('reviewer-unfit', 'conflict'))
    await declare(both, of, 'conflict')
  })
})
