import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor, Role } from '#modules/identity'
import { isCommittedTo } from './sheets/commitment.ts'
import { because, reviewHouse, scheme, sheetOf, type ReviewHouse, type TestCase } from './testing/reviewHouse.ts'

let house: ReviewHouse
let officer: Actor
let approver: Actor
let auditor: Actor
let ann: Actor
let ben: Actor
let cat: Actor
beforeAll(async () => {
  house = await reviewHouse()
  officer = await house.person('Olive', { role: 'programme-officer', scheme })
  approver = await house.person('Ping', { role: 'approver' })
  auditor = await house.person('Audrey', { role: 'auditor' })
  ann = await house.person('Ann', { role: 'reviewer', scheme })
  ben = await house.person('Ben', { role: 'reviewer' })
  cat = await house.person('Cat', { role: 'reviewer', scheme })
})
afterAll(() => house.scratch.close())

const refused = (code: string, at?: string): unknown =>
  expect.objectContaining({
    code,
    ...(at === undefined ? {} : { details: expect.arrayContaining([expect.objectContaining({ at })]) }),
  })

const assignBoth = async (of: TestCase, ...people: readonly Actor[]) => {
  const { version } = await house.at(of)
  await house.review.assign(officer, of.reference, {
    version,
    key: house.key(),
    reviewers: people.map(({ person }) => person),
  })
}
const assignmentOf = async (actor: Actor, of: TestCase): Promise<string> => {
  const { rows } = await sql<{ id: string }>`select id from casework_assignment
    where reviewer = ${actor.person} and case_id = ${of.id} order by assigned desc`.execute(
    house.scratch.database.tables(),
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
const approve = {
  outcome: 'approve',
  reasons: [{ reason: 'strong-research', words: because }],
  amount: 200_000_000,
} as const

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
    }>`select count(*)::int as n from identity_read where reader = ${ann.person} and about = ${of.party}`.execute(
      house.scratch.database.tables(),
    )
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
  })

  it('may not be denied by somebody who has come to act for the party since', async () => {
    const of = await house.caseAtReview()
    await assignBoth(of, ann, ben)
    const both = await house.actingFor(ann, of.party)
    await expect(declare(both, of, 'none')).rejects.toEqual(refused('reviewer-unfit', 'conflict'))
    await declare(both, of, 'conflict')
  })
})

describe('A sheet', () => {
  it('is refused with a score out of range or an empty reason, and nothing is lost', async () => {
    const of = await house.caseAtReview()
    await assignBoth(of, ann, ben)
    await declare(ann, of)
    const save = (version: number, draft: ReturnType<typeof sheetOf>) =>
      house.review.saveSheet(ann, of.reference, { version, draft })
    await expect(save(0, sheetOf(11))).rejects.toEqual(refused('review-incomplete', 'score/merit'))
    const { version } = await save(0, sheetOf(4, ''))
    await expect(house.review.lockSheet(ann, of.reference, { version, key: house.key() })).rejects.toEqual(
      refused('review-incomplete', 'reason/merit'),
    )
    const open = await house.review.open(ann, of.reference)
    expect(open.sheet).toMatchObject({ version: 1, locked: undefined })
    expect(open.sheet.draft.scores[0]).toEqual({ criterion: 'merit', score: 4, reason: '' })
    // Another tab that still shows what was there before.
    await expect(save(0, sheetOf(9))).rejects.toEqual(refused('case-moved-on'))
    await save(1, sheetOf(9))
    await expect(house.review.lockSheet(ann, of.reference, { version, key: house.key() })).rejects.toEqual(
      refused('case-moved-on'),
    )
  })

  it('cannot be changed once it is locked, by the domain or in the database', async () => {
    const of = await house.caseAtReview()
    await assignBoth(of, ann, ben)
    await declare(ann, of)
    await lock(ann, of, 4)
    await expect(house.review.saveSheet(ann, of.reference, { version: 1, draft: sheetOf(9) })).rejects.toEqual(
      refused('sheet-locked'),
    )
    await expect(house.review.lockSheet(ann, of.reference, { version: 1, key: house.key() })).rejects.toEqual(
      refused('sheet-locked'),
    )
    await expect(
      sql`update casework_sheet set scores = '[]' where case_id = ${of.id}`.execute(house.scratch.database.tables()),
    ).rejects.toThrow(/locked/)
  })

  const role = (actor: Actor, ...of: readonly Role[]): Readonly<Record<string, string>> => ({
    person: actor.person,
    parties: '',
    roles: of.join(','),
  })

  it('is seen by nobody but its author before all are locked, whatever their role', async () => {
    const of = await house.caseAtReview()
    await assignBoth(of, ann, ben)
    await declare(ann, of)
    await declare(ben, of)
    await lock(ann, of, 4)
    await house.review.saveSheet(ben, of.reference, { version: 0, draft: sheetOf(6) })
    const sheets = (settings: Readonly<Record<string, string>>) =>
      house.scratch.database.within(settings, async (connection) => {
        const { rows } = await sql<{
          reviewer: string
        }>`select reviewer from casework_sheet where case_id = ${of.id}`.execute(connection.tables())
        return rows.map(({ reviewer }) => reviewer)
      })
    const others = [
      role(ben, 'reviewer'),
      role(cat, 'reviewer'),
      role(officer, 'programme-officer', 'reviewer', 'approver', 'auditor', 'administrator'),
      role(approver, 'approver'),
      role(auditor, 'auditor'),
      { person: auditor.person, parties: of.party, roles: '' },
    ]
    for (const settings of others) expect(await sheets(settings)).not.toContain(ann.person)
    expect(await sheets(role(ann, 'reviewer'))).toEqual([ann.person])
    for (const actor of [ann, ben, officer, approver, auditor]) {
      const [view] = await house.review.reviews(actor, of.reference)
      expect(view?.state).toBe('sealed')
      expect(JSON.stringify(view)).not.toMatch(/who does what/)
    }
    const { version } = await house.review.saveSheet(ben, of.reference, { version: 1, draft: sheetOf(6) })
    await house.review.lockSheet(ben, of.reference, { version, key: house.key() })
    for (const actor of [ann, ben, officer, approver, auditor]) {
      const [view] = await house.review.reviews(actor, of.reference)
      expect(
        view?.state === 'shown' ? view.sheets.map(({ reviewer, holds }) => [reviewer, holds]).toSorted() : [],
      ).toEqual([ann.person, ben.person].toSorted().map((reviewer) => [reviewer, true]))
    }
    expect(await sheets({ person: auditor.person, parties: of.party, roles: '' })).toEqual([])
    await expect(house.review.reviews(cat, of.reference)).rejects.toEqual(refused('case-unknown'))
  })

  it('is not written by anyone in somebody else’s name', async () => {
    const of = await house.caseAtReview()
    await assignBoth(of, ann, ben)
    await declare(ann, of)
    await declare(ben, of)
    const assignment = await assignmentOf(ann, of)
    const forge = (settings: Readonly<Record<string, string>>, reviewer: Actor) =>
      house.scratch.database.within(settings, (connection) =>
        sql`insert into casework_sheet (assignment, case_id, stage, round, reviewer, scores, saved)
          values (${assignment}, ${of.id}, 'review', 1, ${reviewer.person}, '[]', now())`.execute(connection.tables()),
      )
    await expect(forge(role(ben, 'reviewer'), ann)).rejects.toThrow(/row-level security/)
    await expect(forge(role(ben, 'reviewer'), ben)).rejects.toThrow(/no such assignment/)
    await expect(forge(role(officer, 'programme-officer'), ann)).rejects.toThrow(/row-level security/)
  })

  it('has its commitment on record before any is shown, and another sheet does not fit it', async () => {
    const of = await reviewed()
    const { rows } = await sql<{ kind: string; body: Readonly<Record<string, unknown>> }>`
      select kind, body from casework_event where case_id = ${of.id} order by seq`.execute(
      house.scratch.database.tables(),
    )
    const kinds = rows.map(({ kind }) => kind)
    expect(kinds.slice(-4)).toEqual(['sheet-locked', 'sheet-locked', 'sheets-revealed', 'stage-entered'])
    const [view] = await house.review.reviews(auditor, of.reference)
    if (view?.state !== 'shown') throw new Error('Not shown.')
    const recorded = rows.filter(({ kind }) => kind === 'sheet-locked').map(({ body }) => body['commitment'])
    expect(view.sheets.map(({ commitment }) => commitment).toSorted()).toEqual(recorded.toSorted())
    const [sheet] = view.sheets
    if (sheet === undefined) throw new Error('No sheet.')
    const salt = Buffer.from(sheet.salt, 'hex')
    expect(isCommittedTo(sheet.commitment, salt, sheet)).toBe(true)
    expect(isCommittedTo(sheet.commitment, salt, { ...sheet, remark: 'And besides.' })).toBe(false)
    expect(isCommittedTo(sheet.commitment, Buffer.alloc(32), sheet)).toBe(false)
  })

  it('moves the case on exactly once when the last two are locked at the same moment', async () => {
    const of = await house.caseAtReview()
    await assignBoth(of, ann, ben)
    await declare(ann, of)
    await declare(ben, of)
    const [a, b] = await Promise.all([
      house.review.saveSheet(ann, of.reference, { version: 0, draft: sheetOf(5) }),
      house.review.saveSheet(ben, of.reference, { version: 0, draft: sheetOf(6) }),
    ])
    await Promise.all([
      house.review.lockSheet(ann, of.reference, { version: a.version, key: house.key() }),
      house.review.lockSheet(ben, of.reference, { version: b.version, key: house.key() }),
    ])
    expect((await house.at(of)).stage).toBe('panel')
    const { rows } = await sql<{ kind: string }>`select kind from casework_event where case_id = ${of.id}
      and kind in ('sheets-revealed', 'stage-entered')`.execute(house.scratch.database.tables())
    expect(rows.map(({ kind }) => kind)).toEqual(['sheets-revealed', 'stage-entered'])
  })

  it('that is late is taken while the review stands, and the log says so', async () => {
    const of = await house.caseAtReview()
    await assignBoth(of, ann, ben)
    await declare(ann, of)
    await declare(ben, of)
    const before = house.clock.now
    await lock(ann, of, 5)
    house.clock.now = new Date(before.getTime() + 40 * 86_400_000)
    await lock(ben, of, 5)
    const [view] = await house.review.reviews(officer, of.reference)
    house.clock.now = before
    expect(view?.state === 'shown' ? view.sheets.map(({ late }) => late) : []).toEqual([false, true])
    expect((await house.at(of)).stage).toBe('panel')
  })
})

describe('Moderation', () => {
  it('adds signed entries after the sheets are shown, and never changes a sheet', async () => {
    const sealed = await house.caseAtReview()
    const entry = (version: number) => ({ version, key: house.key(), criterion: 'merit', score: 6, words: because })
    await assignBoth(sealed, ann, ben)
    await expect(
      house.review.moderate(officer, sealed.reference, entry((await house.at(sealed)).version)),
    ).rejects.toEqual(refused('sheets-sealed'))

    const of = await reviewed()
    const [before] = await house.review.reviews(officer, of.reference)
    await house.review.moderate(officer, of.reference, entry((await house.at(of)).version))
    const [after] = await house.review.reviews(officer, of.reference)
    if (before?.state !== 'shown' || after?.state !== 'shown') throw new Error('Not shown.')
    expect(after.sheets).toEqual(before.sheets)
    expect(after.moderation).toMatchObject([{ number: 1, by: officer.person, criterion: 'merit', score: 6 }])
    await expect(
      sql`update casework_moderation set words = 'other' where case_id = ${of.id}`.execute(
        house.scratch.database.tables(),
      ),
    ).rejects.toThrow(/only ever added/)
    await expect(house.review.moderate(approver, of.reference, entry((await house.at(of)).version))).rejects.toEqual(
      refused('not-permitted'),
    )
    await expect(
      house.review.moderate(officer, of.reference, { ...entry((await house.at(of)).version), score: 11 }),
    ).rejects.toEqual(refused('review-incomplete', 'score'))
  })

  it('is wanted before a decision where the sheets lie far apart', async () => {
    const of = await reviewed([1, 9])
    const decide = async () =>
      house.review.decide(approver, of.reference, {
        version: (await house.at(of)).version,
        key: house.key(),
        ...approve,
      })
    expect((await house.review.deciding(approver, of.reference)).wantsDiscussion).toBe(true)
    await expect(decide()).rejects.toEqual(refused('decision-incomplete', 'moderation'))
    await house.review.moderate(officer, of.reference, {
      version: (await house.at(of)).version,
      key: house.key(),
      words: 'They talked: Ann had overlooked the second drawing.',
    })
    await decide()
    expect((await house.at(of)).stage).toBe('offer')
  })
})

describe('A decision', () => {
  const decideBy = async (actor: Actor, of: TestCase, input: Readonly<Record<string, unknown>> = {}) =>
    house.review.decide(actor, of.reference, {
      version: (await house.at(of)).version,
      key: house.key(),
      ...approve,
      ...input,
    })

  it('holds the money, pins what it rests on, and can be come to again to the byte', async () => {
    const of = await reviewed()
    const deciding = await house.review.deciding(approver, of.reference)
    expect(deciding.notApart).toEqual([])
    expect(deciding.choices.map(({ outcome, award }) => [outcome, award?.most])).toEqual([
      ['approve', 300_000_000],
      ['refuse', undefined],
    ])
    await decideBy(approver, of)
    const { rows } = await sql<Record<string, unknown>>`
      select d.pack_hash, d.pack_version, d.decided_on, d.amount, d.scores, c.hold is not null as held, c.award_amount
      from casework_decision d join casework_case c on c.id = d.case_id where c.id = ${of.id}`.execute(
      house.scratch.database.tables(),
    )
    expect(rows).toMatchObject([
      {
        pack_hash: house.pack.hash,
        decided_on: '2026-11-02',
        amount: 200_000_000,
        held: true,
        award_amount: 200_000_000,
      },
    ])
    expect(await house.review.replay(of.reference)).toEqual([{ reference: of.reference, number: 1, kind: 'same' }])
  })

  it('is not made by whoever checked, assigned, reviewed or may act for the party', async () => {
    const all = [{ role: 'approver' }, { role: 'programme-officer' }, { role: 'reviewer' }] as const
    const checker = await house.person('Chung', ...all)
    const assigner = await house.person('Asha', ...all)
    const reviewer = await house.person('Ravi', ...all)
    const of = await house.caseAtReview(checker)
    await house.review.assign(assigner, of.reference, {
      version: 1,
      key: house.key(),
      reviewers: [reviewer.person, ben.person],
    })
    await declare(reviewer, of)
    await declare(ben, of)
    await lock(reviewer, of, 7)
    await lock(ben, of, 7)
    const close = await house.actingFor(await house.person('Clo', { role: 'approver' }), of.party)
    for (const [actor, why] of [
      [checker, 'checked'],
      [assigner, 'assigned'],
      [reviewer, 'reviewed'],
      [close, 'own-party'],
    ] as const) {
      expect((await house.review.deciding(actor, of.reference)).notApart).toEqual([why])
      await expect(decideBy(actor, of)).rejects.toEqual(refused(why === 'own-party' ? 'own-case' : 'decider-not-apart'))
    }
    for (const actor of [officer, ann, auditor])
      await expect(decideBy(actor, of)).rejects.toMatchObject({
        code: expect.stringMatching(/^(not-permitted|case-unknown)$/),
      })
    expect((await house.at(of)).stage).toBe('panel')
  })

  it.each([
    ['no reason', { reasons: [] }, 'reasons'],
    ['a reason of another outcome', { reasons: [{ reason: 'merit-too-low', words: because }] }, 'reasons/0'],
    ['a reason without words', { reasons: [{ reason: 'strong-research', words: ' ok ' }] }, 'words/0'],
    ['a reason given twice', { reasons: [approve.reasons[0], approve.reasons[0]] }, 'reasons/1'],
    ['no amount', { amount: undefined }, 'amount'],
    ['more than was asked', { amount: 300_000_001 }, 'amount'],
    ['nothing', { amount: 0 }, 'amount'],
    ['less than nothing', { amount: -1 }, 'amount'],
    ['part of a cent', { amount: 0.5 }, 'amount'],
    ['more than any number', { amount: Number.POSITIVE_INFINITY }, 'amount'],
    ['an amount with a refusal', { outcome: 'refuse', reasons: [{ reason: 'not-safe', words: because }] }, 'amount'],
  ])('is refused with %s, and nothing is decided', async (_, input, at) => {
    const of = await reviewed()
    await expect(decideBy(approver, of, input)).rejects.toEqual(refused('decision-incomplete', at))
    expect((await house.at(of)).stage).toBe('panel')
    await expect(house.review.replay(of.reference)).rejects.toEqual(refused('case-unknown'))
  })

  it('is not made before the review is over', async () => {
    const of = await house.caseAtReview()
    await expect(decideBy(approver, of)).rejects.toEqual(refused('act-not-open'))
  })

  it('is one of two that are made at once, and the other is told that the case moved on', async () => {
    const of = await reviewed()
    const other = await house.person('Pat', { role: 'approver', scheme })
    const { version } = await house.at(of)
    const outcomes = await Promise.allSettled([
      house.review.decide(approver, of.reference, { version, key: house.key(), ...approve }),
      house.review.decide(other, of.reference, {
        version,
        key: house.key(),
        outcome: 'refuse',
        reasons: [{ reason: 'not-safe', words: because }],
      }),
    ])
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'case-moved-on' } })
    const { rows } = await sql`select from casework_decision where case_id = ${of.id}`.execute(
      house.scratch.database.tables(),
    )
    expect(rows).toHaveLength(1)
  })

  it('is made once however often the button is pressed', async () => {
    const of = await reviewed()
    const input = { version: (await house.at(of)).version, key: house.key(), ...approve }
    const first = await house.review.decide(approver, of.reference, input)
    const again = await house.review.decide(approver, of.reference, input)
    expect(again.version).toBe(first.version)
  })

  it('is upheld or overturned by another approver', async () => {
    const of = await reviewed()
    await decideBy(approver, of, {
      outcome: 'refuse',
      amount: undefined,
      reasons: [{ reason: 'not-safe', words: because }],
    })
    await sql`update casework_case set stage = 'appeal-of-decision', stage_kind = 'appeal', step = 'act', waits_for = 'approver', closed = null,
      result = null, standing = 'open', appealed = true, due = null where id = ${of.id}`.execute(
      house.scratch.database.tables(),
    )
    const overturn = { outcome: 'overturn', reasons: [{ reason: 'new-evidence', words: because }], amount: 100_000_000 }
    await expect(decideBy(approver, of, overturn)).rejects.toEqual(refused('decider-not-apart'))
    const other = await house.person('Piet', { role: 'approver' })
    await decideBy(other, of, overturn)
    expect((await house.at(of)).stage).toBe('offer')
    expect((await house.review.replay(of.reference)).map(({ kind }) => kind)).toEqual(['same', 'same'])
  })
})

describe('A replay', () => {
  it('finds a changed record, erased facts, and a version that is gone', async () => {
    const decided = async () => {
      const of = await reviewed()
      await house.review.decide(approver, of.reference, {
        version: (await house.at(of)).version,
        key: house.key(),
        ...approve,
      })
      return of
    }
    const change = (of: TestCase, set: string) =>
      sql`update casework_decision set ${sql.raw(set)} where case_id = ${of.id}`.execute(
        house.scratch.database.tables(),
      )
    const [criteria, facts, gone, version] = [await decided(), await decided(), await decided(), await decided()]
    await change(criteria, `criteria = jsonb_set(criteria, '{outcome,kind}', '"meets"')`)
    await change(facts, `facts = jsonb_set(facts, '{facts,fields}', '["robotics"]')`)
    await change(gone, 'facts = null')
    await change(version, `pack_hash = repeat('0', 64)`)
    const found = async (of: TestCase) => (await house.review.replay(of.reference))[0]
    expect(await found(criteria)).toMatchObject({ kind: 'differs', what: ['criteria', 'criteria-hash'] })
    expect(await found(facts)).toMatchObject({ kind: 'differs', what: ['criteria', 'facts-hash'] })
    expect(await found(gone)).toMatchObject({ kind: 'erased' })
    expect(await found(version)).toMatchObject({ kind: 'pack-missing' })
    const kinds: string[] = []
    for await (const { kind } of house.review.replayAll()) kinds.push(kind)
    expect(kinds.filter((kind) => kind === 'differs')).toHaveLength(2)
  })
})

describe('A draft of rules over past cases', () => {
  const draft = {
    yaml: `subjects:
  - id: ${scheme}
    kind: scheme
    name: { zh-Hant: 計劃, en: Programme }
    criterion:
      all:
        - { fact: party-kind, is: start-up, text: { zh-Hant: 初創, en: Start-ups } }
        - { fact: fields, includes: quantum-ai, text: { zh-Hant: 量子, en: Quantum } }
`,
  }
  it('says who would be decided otherwise, and which criterion changed', async () => {
    const field =
      house.pack.rules.facts
        .find(({ id }) => id === 'fields')
        ?.options?.find(({ id }) => id !== 'embodied-ai' && id !== 'robotics')?.id ?? ''
    const yaml = draft.yaml.replace('quantum-ai', field)
    const trial = await house.review.tryRules(auditor, { yaml }, { scheme })
    expect(trial.tried).toBeGreaterThan(3)
    expect(trial.otherwise).toBe(trial.shown.length)
    expect(trial.shown[0]).toMatchObject({ after: 'fails' })
    expect(trial.shown[0]?.criteria.length).toBeGreaterThan(0)
    expect(trial.counts.reduce((sum, { cases }) => sum + cases, 0)).toBe(trial.tried)
  })

  it('that changes nothing decides nobody otherwise', async () => {
    const trial = await house.review.tryRules('terminal', { rules: house.pack.rules })
    expect([trial.otherwise, trial.sameForOtherReasons]).toEqual([2, 0]) // Those whose records a test above has changed.
  })

  it('is not for reviewers, and shows an office only its own cases', async () => {
    await expect(house.review.tryRules(ann, draft)).rejects.toEqual(refused('not-permitted'))
    const other = await house.person('Otto', { role: 'programme-officer', scheme: 'another-scheme' })
    expect((await house.review.tryRules(other, { rules: house.pack.rules })).tried).toBe(0)
  })
})
