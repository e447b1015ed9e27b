import { sql } from 'kysely'
import { afterAll, describe, expect, it } from 'vitest'
import { verifyLog } from '../log/verifyLog.ts'
import { emptyDecisions } from './erase/emptyDecisions.ts'
import { because, scheme, type TestCase } from './testing/reviewHouse.ts'
import { approve, refused, staffedHouse } from './testing/staffedHouse.ts'

const { house, owner, officer, approver, auditor, ann, ben, cat, assignBoth, declare, lock, reviewed, decideBy } =
  await staffedHouse()
afterAll(() => house.scratch.close())

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
      sql`update casework_moderation set words = 'other' where case_id = ${of.id}`.execute(owner),
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
      from casework_decision d join casework_case c on c.id = d.case_id where c.id = ${of.id}`.execute(owner)
    expect(rows).toMatchObject([
      {
        pack_hash: house.pack.hash,
        decided_on: '2026-11-02',
        amount: 200_000_000,
        held: true,
        award_amount: 200_000_000,
      },
    ])
    expect(await house.replays.replay(of.reference)).toEqual([{ reference: of.reference, number: 1, kind: 'same' }])
  })

  it('is made under the version with which the case was sent, though another has come into use in the middle of its review', async () => {
    const of = await house.caseAtReview()
    await assignBoth(of, ann, ben)
    await declare(ann, of)
    await declare(ben, of)
    await lock(ann, of, 7)
    const putBack = house.changePack()
    await house.review.open(ben, of.reference)
    await lock(ben, of, 7)
    await decideBy(approver, of)
    expect((await house.replays.replay(of.reference)).map(({ kind }) => kind)).toEqual(['same'])
    putBack()
    const { rows } = await sql<{
      pack_hash: string
    }>`select pack_hash from casework_decision where case_id = ${of.id}`.execute(owner)
    expect(rows).toEqual([{ pack_hash: house.pack.hash }])
  })

  it('leaves a log that holds from the first assignment on', async () => {
    const of = await house.caseAtReview()
    await assignBoth(of, ann, ben)
    await declare(ann, of)
    await declare(ben, of, 'conflict')
    await assignBoth(of, cat)
    await declare(cat, of)
    await house.review.open(ann, of.reference)
    await lock(ann, of, 3)
    await lock(cat, of, 9)
    const { version } = await house.at(of)
    await house.review.moderate(officer, of.reference, { version, key: house.key(), words: because })
    await decideBy(approver, of)
    const { rows } = await sql<{
      n: number
    }>`select count(*)::int as n from casework_event where case_id = ${of.id}`.execute(owner)
    expect(rows[0]?.n).toBeGreaterThan(12)
    const { faults } = await verifyLog(house.scratch.database)
    expect(faults.filter((fault) => 'case' in fault && fault.case === of.reference)).toEqual([])
    expect(faults.filter(({ kind }) => kind !== 'no-events')).toEqual([])
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
    ['a reason with half a sign', { reasons: [{ reason: 'strong-research', words: `${because} \ud83d` }] }, 'words/0'],
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
    await expect(house.replays.replay(of.reference)).rejects.toEqual(refused('case-unknown'))
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
    const { rows } = await sql`select from casework_decision where case_id = ${of.id}`.execute(owner)
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
      result = null, standing = 'open', appealed = true, due = null where id = ${of.id}`.execute(owner)
    const overturn = { outcome: 'overturn', reasons: [{ reason: 'new-evidence', words: because }], amount: 100_000_000 }
    await expect(decideBy(approver, of, overturn)).rejects.toEqual(refused('decider-not-apart'))
    const other = await house.person('Piet', { role: 'approver' })
    await decideBy(other, of, overturn)
    expect((await house.at(of)).stage).toBe('offer')
    expect((await house.replays.replay(of.reference)).map(({ kind }) => kind)).toEqual(['same', 'same'])
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
      sql`update casework_decision set ${sql.raw(set)} where case_id = ${of.id}`.execute(owner)
    const [criteria, facts, gone, version] = [await decided(), await decided(), await decided(), await decided()]
    await change(criteria, `criteria = jsonb_set(criteria, '{outcome,kind}', '"meets"')`)
    await change(facts, `facts = jsonb_set(facts, '{facts,fields}', '["robotics"]')`)
    await change(gone, 'facts = null')
    await change(version, `pack_hash = repeat('0', 64)`)
    const found = async (of: TestCase) => (await house.replays.replay(of.reference))[0]
    expect(await found(criteria)).toMatchObject({ kind: 'differs', what: ['criteria', 'criteria-hash'] })
    expect(await found(facts)).toMatchObject({ kind: 'differs', what: ['criteria', 'facts-hash'] })
    expect(await found(gone)).toMatchObject({ kind: 'erased' })
    expect(await found(version)).toMatchObject({ kind: 'pack-missing' })
    const kinds: string[] = []
    for await (const { kind } of house.replays.replayAll()) kinds.push(kind)
    expect(kinds.filter((kind) => kind === 'differs')).toHaveLength(2)
  })
})

describe('Erasing', () => {
  it('leaves what was decided, and nothing of what the party had told', async () => {
    const of = await reviewed()
    await decideBy(approver, of)
    await house.scratch.database.transaction((connection) => emptyDecisions(connection, of.id))
    const { rows } = await sql<{
      said: string
      outcome: string
    }>`select criteria::text || reasons::text as said, outcome
      from casework_decision where case_id = ${of.id}`.execute(owner)
    expect(rows[0]?.outcome).toBe('approve')
    expect(rows[0]?.said).toContain('strong-research')
    expect(rows[0]?.said).not.toMatch(/robotics|who does what|actual/)
    expect(await house.replays.replay(of.reference)).toMatchObject([{ kind: 'erased' }])
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
    const trial = await house.replays.tryRules(house.pack.rules)
    expect([trial.otherwise, trial.sameForOtherReasons]).toEqual([2, 0]) // Those whose records a test above has changed.
  })

  it('is not for reviewers, and shows an office only its own cases', async () => {
    await expect(house.review.tryRules(ann, draft)).rejects.toEqual(refused('not-permitted'))
    const other = await house.person('Otto', { role: 'programme-officer', scheme: 'another-scheme' })
    expect((await house.review.tryRules(other, { rules: house.pack.rules })).tried).toBe(0)
  })
})
