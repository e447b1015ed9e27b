import { choose, contradictsItself } from '../resolve/chosen.ts'
import type { TypedFact } from '../resolve/typed.ts'
import type { Asked } from '../plan/program.ts'
import type { Cell } from './cell.ts'

/** More combinations than this are not tried; the options beyond are then left unchosen. */
const MOST_OPTIONS = 10

/**
 * Every combination of the options that the tests name; with `size-of`, also with any number of the others. No
 * combination has an exclusive option beside another.
 */
export function setCells(asked: Asked, fact: TypedFact): readonly Cell[] {
  const counted = [...asked.simple, ...asked.complex].some((node) => node.form !== 'includes')
  const fixed = asked.complex.every((node) => node.form !== 'includes')
  const places = [...fact.places.values()]
  const named = fixed ? namedPlaces(asked, fact) : places
  const varied = named.slice(0, MOST_OPTIONS)
  const rest = counted ? places.filter((place) => !varied.includes(place)) : []
  const others = exclusiveLast(fact, rest)
  const cells: Cell[] = []
  for (let combination = 0; combination < 2 ** varied.length; combination += 1) {
    for (let extra = 0; extra <= others.length; extra += 1) {
      const words = Array.from({ length: fact.words }, () => 0)
      for (const [bit, place] of varied.entries()) if ((combination & (1 << bit)) !== 0) choose(words, place)
      for (const place of others.slice(0, extra)) choose(words, place)
      if (!contradictsItself(fact, words)) cells.push({ low: words[0] ?? 0, high: words[0] ?? 0, words })
    }
  }
  return cells
}

/** Those that can be chosen together come first; an exclusive one is of use only where nothing else is chosen. */
export function exclusiveLast(fact: TypedFact, places: readonly number[]): readonly number[] {
  return [
    ...places.filter((place) => !fact.exclusive.has(place)),
    ...places.filter((place) => fact.exclusive.has(place)),
  ]
}

export function namedPlaces(asked: Asked, fact: TypedFact): readonly number[] {
  const places = new Set<number>()
  for (const node of [...asked.simple, ...asked.complex]) {
    if (node.form !== 'includes') continue
    for (const constant of node.leaf?.constants ?? []) {
      const place = fact.places.get(constant)
      if (place !== undefined) places.add(place)
    }
  }
  return [...places]
}
