import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import type { Process } from '#modules/packs'
import {
  allowed,
  dueOf,
  enter,
  isOver,
  machineOf,
  move,
  outline,
  stagesAhead,
  waitsFor,
  type Move,
  type MoveKind,
  type ProcessMachine,
  type ProcessState,
} from './index.ts'
import { anyProcess } from './testing/anyProcess.ts'
import { processes, zone } from './testing/processes.ts'

const events: readonly MoveKind[] = [
  'send',
  'pass',
  'refuse',
  'ask',
  'reply',
  'reviewed',
  'approve',
  'accept',
  'decline',
  'paid',
  'reported',
  'accepted',
  'returned',
  'appeal',
  'uphold',
  'overturn',
  'withdraw',
  'lapse',
]

/** Something that happens: mostly what can, sometimes what cannot; sometimes much later, sometimes with a clock that was put back. */
interface Happening {
  readonly pick: number
  readonly any: MoveKind
  readonly can: boolean
  readonly later: number
}

const day = 86_400_000
const happening: fc.Arbitrary<Happening> = fc.record({
  // The first that is allowed is the usual one.
  pick: fc.oneof({ weight: 8, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: fc.nat({ max: 5 }) }),
  any: fc.constantFrom(...events),
  can: fc.oneof({ weight: 9, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
  later: fc.oneof(
    { weight: 9, arbitrary: fc.nat({ max: 3 * day }) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 800 * day }) },
    { weight: 1, arbitrary: fc.integer({ min: -40 * day, max: 0 }) },
    { weight: 1, arbitrary: fc.constantFrom(Number.NaN, 8.64e15, -8.64e15) },
  ),
})
const walk = fc.array(happening, { maxLength: 40 })
/** Long enough to come to an end. */
const longWalk = fc.array(happening, { minLength: 25, maxLength: 40 })
const start = new Date('2026-11-22T06:00:00Z')

function eventOf(
  { pick, any, can, later }: Happening,
  machine: ProcessMachine,
  state: ProcessState,
  now: number,
): Move {
  const open = allowed(machine, state, new Date(now))
  const chosen = can ? open[pick % Math.max(open.length, 1)] : undefined
  const from = chosen?.from === undefined ? now : Math.max(now, Date.parse(chosen.from))
  const time = Math.abs(later) > 1e15 || Number.isNaN(later) ? later : from + later
  return { type: chosen?.event ?? any, at: new Date(time) }
}

/** Walks through a process and says, after each happening, what was seen. */
function follow(
  process: Process,
  happenings: readonly Happening[],
  see: (seen: Seen) => void = () => {},
): { readonly machine: ProcessMachine; readonly state: ProcessState; readonly now: number } {
  const machine = machineOf(process, zone)
  const entered = enter(machine, start)
  if (!entered.ok) throw new Error(entered.why)
  let { state } = entered
  let now = start.getTime()
  for (const each of happenings) {
    const event = eventOf(each, machine, state, now)
    const result = move(machine, state, event)
    const after = result.ok ? result.state : state
    see({ machine, before: state, event, after, moved: result.ok })
    state = after
    const at = event.at.getTime()
    if (result.ok && at < Date.UTC(3_000, 0)) now = Math.max(now, at)
  }
  return { machine, state, now }
}

/** Whether an event would be taken, by what is said to be allowed. */
const isAllowed = (machine: ProcessMachine, state: ProcessState, { type, at }: Move): boolean =>
  allowed(machine, state, at).some(({ event, from, until }) => {
    const time = at.getTime() < Date.UTC(3_000, 0) ? at.getTime() : 0
    const now = Math.max(time, Date.parse(state.since), Date.parse(state.askedSince ?? state.since))
    const inside = (from === undefined || now >= Date.parse(from)) && (until === undefined || now < Date.parse(until))
    return event === type && inside
  })

let real: readonly Process[]
beforeAll(async () => {
  real = [...(await processes()).values()]
})

interface Seen {
  readonly machine: ProcessMachine
  readonly before: ProcessState
  readonly event: Move
  readonly after: ProcessState
  readonly moved: boolean
}

/** What is wrong with a move; nothing where it is right. */
function faultOf({ machine, before, event, after, moved }: Seen): string | undefined {
  const again = move(machine, before, event)
  const written = JSON.stringify(after)
  if (again.ok !== moved || (again.ok && JSON.stringify(again.state) !== written))
    return 'the same move came out otherwise'
  if (!again.ok && again.why === 'stage-unknown') return 'it stood where the process does not know'
  if (moved !== isAllowed(machine, before, event)) return 'what was said to be allowed was not'
  if (machine.stages.get(after.stage)?.steps.has(after.step) !== true)
    return 'it came to where the process does not know'
  if (!isDeepStrictEqual(JSON.parse(written), after)) return 'its state is no plain JSON'
  if (after.since < before.since) return 'it waited less than nothing'
  return after.due !== undefined && after.due <= after.since ? 'its time was over before it began' : undefined
}

test('Whatever happens in whatever process, a case stands where the process knows, or is told why it stays', () => {
  let moves = 0
  fc.assert(
    fc.property(anyProcess, walk, (process, happenings) => {
      const faults: string[] = []
      follow(process, happenings, (seen) => {
        moves++
        const fault = faultOf(seen)
        if (fault !== undefined) faults.push(fault)
      })
      expect(faults).toEqual([])
    }),
    { numRuns: 10_000 },
  )
  expect(moves).toBeGreaterThan(30_000)
}, 300_000)

/** The shares that were paid on a way, and whether each was awarded before. */
function paidOn(process: Process, happenings: readonly Happening[]) {
  let paid = 0
  let unawarded = 0
  const end = follow(process, happenings, ({ machine, before, event, moved }) => {
    const stage = machine.stages.get(before.stage)?.stage
    if (!moved || event.type !== 'paid' || (stage?.kind !== 'payment' && stage?.kind !== 'milestone')) return
    paid += stage.share
    if (before.awarded === undefined) unawarded++
  })
  return { ...end, paid, unawarded }
}

test('In the processes of a pack nothing is paid twice or before it is awarded, and all of it before completion', () => {
  let completed = 0
  fc.assert(
    fc.property(fc.constantFrom(...real), longWalk, (process, happenings) => {
      const { machine, state, paid, unawarded } = paidOn(process, happenings)
      expect(unawarded).toBe(0)
      expect(paid).toBeLessThanOrEqual(100)
      const stage = machine.stages.get(state.stage)?.stage
      if (stage?.kind !== 'end' || stage.result !== 'completed') return
      completed++
      expect(paid).toBe(100)
    }),
    { numRuns: 10_000 },
  )
  expect(completed).toBeGreaterThan(1_000)
}, 300_000)

/** How many moves at least lead from a state to where nothing can become of it any more. */
function movesToEnd(machine: ProcessMachine, from: ProcessState, at: number): number | undefined {
  const known = new Set([`${from.stage} ${from.step}`])
  let layer: readonly { readonly state: ProcessState; readonly now: number }[] = [{ state: from, now: at }]
  for (let moves = 0; layer.length > 0; moves++) {
    if (layer.some(({ state }) => isOver(machine, state, new Date('2999-12-31')))) return moves
    layer = layer.flatMap(({ state, now }) =>
      allowed(machine, state, new Date(now)).flatMap(({ event, from: opens }) => {
        const then = Math.max(now, Date.parse(opens ?? state.since))
        const moved = move(machine, state, { type: event, at: new Date(then) })
        const key = moved.ok ? `${moved.state.stage} ${moved.state.step}` : ''
        if (!moved.ok || known.has(key)) return []
        known.add(key)
        return [{ state: moved.state, now: then }]
      }),
    )
  }
  return undefined
}

test('From wherever a case of a pack has come there is a way to an end', () => {
  fc.assert(
    fc.property(fc.constantFrom(...real), walk, (process, happenings) => {
      const { machine, state, now } = follow(process, happenings)
      expect(movesToEnd(machine, state, now)).toBeDefined()
    }),
    { numRuns: 10_000 },
  )
}, 300_000)

test('Wherever a case stands, what is due, who acts and what is ahead can be said', () => {
  fc.assert(
    fc.property(anyProcess, walk, (process, happenings) => {
      const { machine, state, now } = follow(process, happenings)
      const at = new Date(now)
      const [here, ...ahead] = stagesAhead(machine, state, at)
      expect(here?.stage).toBe(state.stage)
      const days = [here, ...ahead].flatMap((each) => (each?.until === undefined ? [] : [each.until]))
      expect(days).toEqual(days.toSorted())
      expect(
        outline(process, 'en')
          .map(({ id }) => id)
          .toSorted(),
      ).toEqual(process.stages.map(({ id }) => id).toSorted())
      expect(dueOf(machine, state)?.before ?? '9').toMatch(/^\d/)
      expect(['undefined', 'string']).toContain(typeof waitsFor(machine, state, at))
    }),
    { numRuns: 2_000 },
  )
}, 300_000)
