import type { Node } from '../plan/node.ts'
import { UNKNOWN, type State } from '../plan/state.ts'
import type { Asked, Scope } from '../plan/program.ts'
import type { Domain } from '../resolve/typed.ts'
import type { Cell } from './cell.ts'
import { gridOf, type Grid } from './domain.ts'

/** So few values that each is tried by itself when the tests compute with them. */
const FEW_VALUES = 64
/** How many evenly spaced values are tried to find where a computed test changes. */
const SAMPLES = 16
/** More than there are masks, so that a mask and a standing make one number. */
const MASKS = 8
/** A test that changes more often than this between two samples is not followed further. */
const MOST_STEPS = 64

/** The runs of values between the places where a test of the fact changes. */
export function orderedCells(scope: Scope, asked: Asked, state: State, domain: Domain): readonly Cell[] {
  const grid = gridOf(asked, domain)
  const starts = new Set<number>([grid.low])
  for (const node of asked.simple) {
    for (const cut of node.leaf?.cuts ?? []) {
      const at = cut.at * grid.scale
      // Decimals such as 0.57 × 100 miss their grid by a hair, which rounding to the nearest step takes back.
      const near = Math.round(at)
      const exact = Math.abs(at - near) < 1e-6
      starts.add(cut.side === 'from' ? (exact ? near : Math.ceil(at)) : (exact ? near : Math.floor(at)) + 1)
    }
  }
  if (asked.complex.length > 0) addComputed(scope, asked, state, grid, starts)
  const sorted = [...starts].filter((start) => start >= grid.low && start <= grid.high).sort((a, b) => a - b)
  return sorted.map((start, place) => ({
    low: start / grid.scale,
    high: ((sorted[place + 1] ?? grid.high + 1) - 1) / grid.scale,
  }))
}

/** Finds by trial where the tests that compute change: between two values that differ, by halving. */
function addComputed(scope: Scope, asked: Asked, state: State, grid: Grid, starts: Set<number>): void {
  if (grid.high - grid.low < FEW_VALUES) {
    for (let at = grid.low; at <= grid.high; at += 1) starts.add(at)
    return
  }
  const before = state.values[asked.slot] ?? UNKNOWN
  const points = trialPoints(scope, asked, state, grid, starts, before)
  for (const node of asked.complex) {
    const placeAt = (at: number): number => {
      state.values[asked.slot] = at / grid.scale
      scope.evaluate(state)
      const standing = node.leaf?.standing(state) ?? 0
      return node.evaluate(state) + MASKS * (Number.isNaN(standing) ? 0 : standing)
    }
    for (const [place, high] of points.entries()) {
      let low = points[place - 1] ?? high
      for (let step = 0; step < MOST_STEPS && placeAt(low) !== placeAt(high); step += 1) {
        low = boundary(low, high, placeAt)
        starts.add(low)
      }
    }
  }
  // Where a test waits for another fact it does not change here at all; the ends then stand for small and large.
  if (asked.complex.some((node) => waits(node, scope, asked, state))) {
    for (const point of points) starts.add(point).add(point + 1)
  }
  state.values[asked.slot] = before
}

function boundary(low: number, high: number, placeAt: (at: number) => number): number {
  let below = low
  let above = high
  const place = placeAt(low)
  while (above - below > 1) {
    const middle = below + Math.floor((above - below) / 2)
    if (placeAt(middle) === place) below = middle
    else above = middle
  }
  return above
}

function waits(node: Node, scope: Scope, asked: Asked, state: State): boolean {
  return scope.asked.some(
    (other) => other !== asked && other.complex.includes(node) && Number.isNaN(state.values[other.slot] ?? UNKNOWN),
  )
}

function trialPoints(
  scope: Scope,
  asked: Asked,
  state: State,
  grid: Grid,
  starts: ReadonlySet<number>,
  before: number,
): readonly number[] {
  const points = new Set<number>([grid.low, grid.high, 0, 1, ...starts])
  for (const start of starts) points.add(start - 1)
  const values = [
    before,
    ...scope.asked.map((other) => state.values[other.slot] ?? UNKNOWN),
    state.values[0] ?? UNKNOWN,
  ]
  for (const value of values) {
    if (Number.isFinite(value)) points.add(Math.floor(value * grid.scale)).add(Math.floor(value * grid.scale) + 1)
  }
  const constants = asked.complex.flatMap((node) => node.leaf?.constants ?? [])
  for (const constant of constants) if (Number.isFinite(constant)) points.add(Math.floor(constant * grid.scale))
  for (let sample = 1; sample < SAMPLES; sample += 1) {
    points.add(grid.low + Math.floor(((grid.high - grid.low) / SAMPLES) * sample))
  }
  return [...points].filter((point) => point >= grid.low && point <= grid.high).sort((a, b) => a - b)
}
