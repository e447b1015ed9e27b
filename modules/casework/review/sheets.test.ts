import { sql } from 'kysely'
import { afterAll, describe, expect, it } from 'vitest'
import type { Actor, Role } from '#modules/identity'
import { isCommittedTo } from './sheets/commitment.ts'
import { sheetOf } from './testing/reviewHouse.ts'
import { refused, staffedHouse } from './testing/staffedHouse.ts'

const { house, owner, officer, approver, auditor, ann, ben, cat, assignBoth, assignmentOf, declare, lock, reviewed } =
  await staffedHouse()
afterAll(() => house.scratch.close())

describe('A sheet', () => {
  it('is refused with a score out of range or an empty reason, and nothing is lost', async () => {
    const of = await house.caseAtReview()
    await assignBoth(of, ann, ben)
    await declare(ann, of)
    const save = (version: number, draft: ReturnType<typeof sheetOf>) =>
      house.review.saveSheet(ann, of.reference, { version, draft })
    await expect(save(0, sheetOf(11))).rejects.toEqual(refused('review-incomplete', 'score/merit'))
    await expect(save(0, sheetOf(4, 'Half a sign \ud83d and a NUL \u0000.'))).rejects.toEqual(
      refused('review-incomplete', 'reason/merit'),
    )
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
    await expect(sql`update casework_sheet set scores = '[]' where case_id = ${of.id}`.execute(owner)).rejects.toThrow(
      /locked/,
    )
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
      select kind, body from casework_event where case_id = ${of.id} order by seq`.execute(owner)
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
      and kind in ('sheets-revealed', 'stage-entered')`.execute(owner)
    expect(rows.map(({ kind }) => kind)).toEqual(['sheets-revealed', 'stage-entered'])
  })

  it('is not shown because the second reviewer was not asked yet', async () => {
    const of = await house.caseAtReview()
    await assignBoth(of, ann)
    await declare(ann, of)
    await lock(ann, of, 5)
    expect((await house.review.reviews(officer, of.reference)).map(({ state }) => state)).toEqual(['sealed'])
    expect(await house.at(of)).toMatchObject({ stage: 'review', waitsFor: 'programme-officer' })
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
