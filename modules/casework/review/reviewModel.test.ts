import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Actor } from '#modules/identity'
import { FeilunError } from '#platform/errors'
import { because, reviewHouse, scheme, sheetOf, type ReviewHouse, type TestCase } from './testing/reviewHouse.ts'

/**
 * Any number of reviewers, an officer and an approver do anything in any order, and some of it at the same moment. Whatever they try, a plain
 * model of the review says what is true of the case afterwards; what is refused has changed nothing.
 */
type Act =
  | { readonly kind: 'assign' | 'take-off' | 'declare-none' | 'declare-conflict' | 'lock'; readonly who: number }
  | { readonly kind: 'save'; readonly who: number; readonly score: number }
  | { readonly kind: 'lock-at-once' }
  | { readonly kind: 'moderate' | 'decide' }
  | { readonly kind: 'look'; readonly who: number }

const people = 3
const who = fc.nat(people - 1)
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('assign', 'declare-none', 'lock'), who }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('take-off', 'declare-conflict'), who }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('save'), who, score: fc.integer({ min: -1, max: 11 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('lock-at-once', 'moderate', 'decide') }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('look'), who }) },
)

/** How a review goes when all goes well. A walk begins with some of it, so that whatever may go wrong is tried from everywhere. */
const smooth: readonly Act[] = [
  { kind: 'assign', who: 0 },
  { kind: 'assign', who: 1 },
  { kind: 'declare-none', who: 0 },
  { kind: 'declare-none', who: 1 },
  { kind: 'save', who: 0, score: 6 },
  { kind: 'save', who: 1, score: 6 },
  { kind: 'lock', who: 0 },
  { kind: 'lock-at-once' },
  { kind: 'decide' },
]
/** The same by one reviewer after the other: the first is done before the second is asked. */
const inTurn: readonly Act[] = [
  ...smooth.filter((each) => 'who' in each && each.who === 0),
  ...smooth.filter((each) => 'who' in each && each.who === 1),
  ...smooth.slice(-2),
]
const walk = fc
  .tuple(
    fc.constantFrom(smooth, inTurn),
    fc.nat(smooth.length),
    fc.array(act, { minLength: 3, maxLength: 12, size: 'max' }),
  )
  .map(([begun, length, rest]) => [...begun.slice(0, length), ...rest])

interface Seat {
  assigned: boolean
  conflict: 'undeclared' | 'none' | 'conflict'
  draft: 'none' | 'whole'
  version: number
  locked: boolean
}
interface Model {
  readonly seats: readonly Seat[]
  /** Whoever once declared a conflict never acts again. */
  readonly barred: Set<number>
  revealed: boolean
  moderated: boolean
  decided: boolean
  readonly totals: number[]
}

let house: ReviewHouse
let officer: Actor
let approver: Actor
let reviewers: readonly Actor[]
beforeAll(async () => {
  house = await reviewHouse()
  officer = await house.person('Olive', { role: 'programme-officer', scheme })
  approver = await house.person('Ping', { role: 'approver', scheme })
  reviewers = await Promise.all(['Ann', 'Ben', 'Cat'].map((name) => house.person(name, { role: 'reviewer', scheme })))
})
afterAll(() => house.scratch.close())

const fresh = (): Seat => ({ assigned: false, conflict: 'undeclared', draft: 'none', version: 0, locked: false })
const active = ({ seats }: Model) => seats.filter(({ assigned, conflict }) => assigned && conflict !== 'conflict')

/** Does something; whether it was done, or why not. Anything but a registered refusal is a fault. */
async function outcome(work: () => Promise<unknown>): Promise<'done' | FeilunError> {
  try {
    await work()
    return 'done'
  } catch (error) {
    if (error instanceof FeilunError) return error
    throw error
  }
}

const assignmentOf = async (of: TestCase, actor: Actor): Promise<string> => {
  const { rows } = await sql<{
    id: string
  }>`select id from casework_assignment where case_id = ${of.id} and reviewer = ${actor.person}
    order by withdrawn nulls first, assigned desc limit 1`.execute(house.scratch.database.tables())
  return rows[0]?.id ?? '00000000-0000-4000-8000-000000000000'
}

/** Does one act in the house and in the model, and compares what became of it. */
async function step(of: TestCase, model: Model, each: Act): Promise<void> {
  const { review } = house
  const { version } = await house.at(of)
  const key = house.key()
  const seat = 'who' in each ? model.seats[each.who] : undefined
  const actor = 'who' in each ? reviewers[each.who] : undefined
  const free = 2 - active(model).length
  const canWrite = seat?.assigned === true && seat.conflict === 'none' && !model.revealed

  if (each.kind === 'assign' && seat && actor) {
    const done = await outcome(() => review.assign(officer, of.reference, { version, key, reviewers: [actor.person] }))
    const should = !model.revealed && free > 0 && !seat.assigned && !model.barred.has(each.who)
    expect(done === 'done').toBe(should)
    if (should) Object.assign(seat, { ...fresh(), assigned: true })
  } else if (each.kind === 'take-off' && seat && actor) {
    const assignment = await assignmentOf(of, actor)
    const done = await outcome(() => review.takeOff(officer, of.reference, { version, key, assignment, why: because }))
    const should = !model.revealed && seat.assigned && seat.conflict !== 'conflict' && !seat.locked
    expect(done === 'done').toBe(should)
    if (should) Object.assign(seat, fresh())
  } else if ((each.kind === 'declare-none' || each.kind === 'declare-conflict') && seat && actor) {
    const conflict = each.kind === 'declare-none' ? 'none' : 'conflict'
    const assignment = await assignmentOf(of, actor)
    const done = await outcome(() => review.declare(actor, { assignment, conflict }))
    const should = !model.revealed && seat.assigned && (seat.conflict === 'undeclared' || seat.conflict === conflict)
    expect(done === 'done').toBe(should)
    if (should) {
      seat.conflict = conflict
      if (conflict === 'conflict') model.barred.add(each.who)
    }
  } else if (each.kind === 'save' && seat && actor) {
    const done = await outcome(() =>
      review.saveSheet(actor, of.reference, { version: seat.version, draft: sheetOf(each.score) }),
    )
    const should = canWrite && !seat.locked && each.score >= 0 && each.score <= 10
    expect(done === 'done').toBe(should)
    if (should) {
      seat.version++
      seat.draft = 'whole'
      model.totals[each.who] = each.score
    }
  } else if (each.kind === 'lock' && seat && actor) {
    const done = await outcome(() => review.lockSheet(actor, of.reference, { version: seat.version, key }))
    const should = canWrite && !seat.locked && seat.draft === 'whole'
    expect(done === 'done').toBe(should)
    if (should) seat.locked = true
  } else if (each.kind === 'lock-at-once') {
    const ready = model.seats.map(
      (one) => one.assigned && one.conflict === 'none' && !one.locked && one.draft === 'whole' && !model.revealed,
    )
    const done = await Promise.all(
      reviewers.map((one, place) =>
        outcome(() =>
          review.lockSheet(one, of.reference, { version: model.seats[place]?.version ?? 0, key: house.key() }),
        ),
      ),
    )
    expect(done.map((one) => one === 'done')).toEqual(ready)
    for (const [place, one] of model.seats.entries()) if (ready[place] === true) one.locked = true
  } else if (each.kind === 'moderate') {
    const done = await outcome(() => review.moderate(officer, of.reference, { version, key, words: because }))
    expect(done === 'done').toBe(model.revealed && !model.decided)
    if (done === 'done') model.moderated = true
  } else if (each.kind === 'decide') {
    const input = { outcome: 'refuse', reasons: [{ reason: 'not-safe', words: because }] } as const
    const done = await outcome(() => review.decide(approver, of.reference, { version, key, ...input }))
    const given = model.seats.flatMap((one, place) => (one.locked ? [model.totals[place] ?? 0] : []))
    const far = Math.max(...given) - Math.min(...given) >= 2
    const should = model.revealed && !model.decided && (!far || model.moderated)
    expect(done === 'done').toBe(should)
    if (should) model.decided = true
  } else if (each.kind === 'look' && seat && actor) {
    const done = await outcome(() => review.open(actor, of.reference))
    expect(done === 'done').toBe(canWrite)
  }
  const locked = active(model).filter((one) => one.locked).length
  if (locked === 2 && active(model).length === 2) model.revealed = true
}

/** What must be true whatever was done. */
async function check(of: TestCase, model: Model): Promise<void> {
  const { stage, waitsFor } = await house.at(of)
  expect(stage).toBe(model.decided ? 'refused' : model.revealed ? 'panel' : 'review')
  if (!model.revealed) expect(waitsFor).toBe(active(model).length < 2 ? 'programme-officer' : 'reviewer')
  const [view] = await house.review.reviews(officer, of.reference)
  expect(view?.state === 'shown').toBe(model.revealed)
  const seen = await house.scratch.database.within(
    { person: officer.person, parties: '', roles: 'programme-officer,approver,auditor,administrator' },
    async (connection) =>
      (await sql`select from casework_sheet where case_id = ${of.id}`.execute(connection.tables())).rows.length,
  )
  // A draft of somebody who was taken off is never shown.
  expect(seen).toBe(model.revealed ? 2 : 0)
  const { rows } = await sql<{ kind: string; n: number }>`select kind, count(*)::int as n from casework_event
    where case_id = ${of.id} and kind in ('sheets-revealed', 'decided', 'stage-entered') group by kind`.execute(
    house.scratch.database.tables(),
  )
  const count = (kind: string) => rows.find((row) => row.kind === kind)?.n ?? 0
  expect(count('sheets-revealed')).toBe(Number(model.revealed))
  expect(count('decided')).toBe(Number(model.decided))
  expect(count('stage-entered')).toBe(Number(model.revealed) + Number(model.decided))
  const { rows: barred } = await sql<{
    n: number
  }>`select count(*)::int as n from casework_event e join casework_assignment a
    on a.reviewer = e.actor and a.case_id = e.case_id and a.conflict = 'conflict'
    where e.case_id = ${of.id} and e.kind in ('opened', 'sheet-locked') and (e.body->>'assignment')::uuid = a.id`.execute(
    house.scratch.database.tables(),
  )
  expect(barred[0]?.n).toBe(0)
}

const runs = Number(process.env['FEILUN_MODEL_RUNS'] ?? 60)

it('comes to no state that a review must not come to, whatever its people do', async () => {
  const reached = { revealed: 0, decided: 0 }
  await fc.assert(
    fc.asyncProperty(walk, async (acts) => {
      const of = await house.caseAtReview()
      const seats = Array.from({ length: people }, fresh)
      const model: Model = { seats, barred: new Set(), revealed: false, moderated: false, decided: false, totals: [] }
      for (const each of acts) {
        await step(of, model, each)
        await check(of, model)
      }
      reached.revealed += Number(model.revealed)
      reached.decided += Number(model.decided)
    }),
    { numRuns: runs, seed: Number(process.env['FEILUN_MODEL_SEED'] ?? 20_261_122), endOnFailure: false },
  )
  // A walk that never came so far would prove nothing.
  expect(reached.revealed).toBeGreaterThan(runs / 20)
  expect(reached.decided).toBeGreaterThan(0)
}, 600_000)
