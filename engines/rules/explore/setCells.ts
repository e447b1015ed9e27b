import { choose, contradictsItself, isChosen } from '../resolve/chosen.ts'
import type { TypedFact } from '../resolve/typed.ts'
import type { Asked } from '../plan/program.ts'
import type { Cell } from './cell.ts'

/** More combinations than this are not tried. */
const MOST_CELLS = 4096

/** Options of a set that the tests of a criterion name alike, so that only how many of them are chosen can matter. */
interface Likeness {
  readonly places: readonly number[]
  /** The numbers of them that a test can tell apart; unless they are counted: none, one and all, or nothing at all. */
  readonly counts: readonly number[]
}

/**
 * Every combination of options that the tests tell apart, without those that have an exclusive option beside another;
 * `undefined` where there are too many to try.
 */
export function setCells(asked: Asked, fact: TypedFact): readonly Cell[] | undefined {
  const alike = likenesses(asked, fact)
  if (alike.reduce((product, { counts }) => product * counts.length, 1) > MOST_CELLS) return undefined
  let chosen: readonly (readonly number[])[] = [[]]
  for (const { places, counts } of alike) {
    chosen = chosen.flatMap((before) => counts.map((count) => [...before, ...places.slice(0, count)]))
  }
  return chosen.map((places) => cellWith(fact, places)).filter(({ words = [] }) => !contradictsItself(fact, words))
}

function cellWith(fact: TypedFact, places: readonly number[]): Cell {
  const words = wordsOf(fact, places)
  return { low: words[0] ?? 0, high: words[0] ?? 0, words }
}

/** The combination that the tests cannot tell from `wanted` and that is nearest to `present`, the first options first. */
export function nearestAlike(
  asked: Asked,
  fact: TypedFact,
  present: readonly number[],
  wanted: readonly number[],
): readonly number[] {
  const places: number[] = []
  const free: number[] = []
  for (const { places: all, counts } of likenesses(asked, fact)) {
    const kept = all.filter((place) => isChosen(present, place))
    const inOrder = [...kept, ...all.filter((place) => !isChosen(present, place))]
    if (counts.length === 1) free.push(...kept)
    else places.push(...inOrder.slice(0, countNear(all, counts, kept.length, wanted)))
  }
  // What no test looks at stays as it is, but not an exclusive option beside another.
  const others = places.length === 0 ? free : free.filter((place) => !fact.exclusive.has(place))
  const alone = places.some((place) => fact.exclusive.has(place))
  return wordsOf(fact, alone ? places : [...places, ...others])
}

/** How many of some options: as many as wanted, or as now where the tests cannot tell the two numbers apart. */
function countNear(
  places: readonly number[],
  counts: readonly number[],
  present: number,
  wanted: readonly number[],
): number {
  const count = places.filter((place) => isChosen(wanted, place)).length
  const some = counts.length <= places.length && count > 0 && count < places.length
  return some ? Math.min(Math.max(present, 1), places.length - 1) : count
}

/** Where there are too many combinations to try: the present one with one option more or less, all options, and none. */
export function nearbySets(fact: TypedFact, present: readonly number[]): readonly Cell[] {
  const all = [...fact.places.values()]
  const shared = all.filter((place) => !fact.exclusive.has(place))
  const held = shared.filter((place) => isChosen(present, place))
  const sets = all.map((place) => {
    if (fact.exclusive.has(place)) return [place]
    return held.includes(place) ? held.filter((other) => other !== place) : [...held, place]
  })
  return [[], shared, ...sets].map((places) => cellWith(fact, places))
}

/** All options that can be chosen together. */
export function allOptions(fact: TypedFact): readonly number[] {
  return wordsOf(
    fact,
    [...fact.places.values()].filter((place) => !fact.exclusive.has(place)),
  )
}

function likenesses(asked: Asked, fact: TypedFact): readonly Likeness[] {
  const tests = [...asked.simple, ...asked.complex]
  const counted = tests.some((node) => node.form !== 'includes')
  const including = tests.filter((node) => node.form === 'includes')
  const fixed = including.every((node) => node.leaf?.cuts !== undefined)
  const byTests = new Map<string, number[]>()
  for (const [number, place] of fact.places) {
    const naming = including.flatMap((node, at) => (node.leaf?.constants.includes(number) === true ? [at] : []))
    // A test against what is not constant may name any option; an exclusive option is like no other.
    const key = !fixed || fact.exclusive.has(place) ? `${naming.join()} ${place}` : naming.join()
    byTests.set(key, [...(byTests.get(key) ?? []), place])
  }
  return [...byTests].map(([key, places]) => {
    const { length } = places
    if (counted) return { places, counts: Array.from({ length: length + 1 }, (_, count) => count) }
    if (fixed && (key === '' || key.startsWith(' '))) return { places, counts: [0] }
    return { places, counts: length === 1 ? [0, 1] : [0, 1, length] }
  })
}

function wordsOf(fact: TypedFact, places: readonly number[]): readonly number[] {
  const words = Array.from({ length: fact.words }, () => 0)
  for (const place of places) choose(words, place)
  return words
}
