import type { Thing, Things } from '../candidates/things.ts'

export const sections = ['known', 'new', 'opinion'] as const
export type Section = (typeof sections)[number]

/** A piece of what was found, as one page shows it. */
export interface ThingOfSection {
  readonly section: Section
  readonly thing: Thing
}

/** So many candidates to a page: a budget speech has two thousand. */
const mostOfPart = 120

/** Cuts a thing that alone has more than a page. */
const pieces = (thing: Thing): readonly Thing[] =>
  Array.from({ length: Math.ceil(thing.candidates.length / mostOfPart) }, (_, n) => ({
    ...thing,
    candidates: thing.candidates.slice(n * mostOfPart, (n + 1) * mostOfPart),
  }))

/** Everything that was found, in pages: what the pack knows, what it does not, opinion. At least one, if an empty one. */
export function partsOfThings({ measures, opinions }: Things): readonly (readonly ThingOfSection[])[] {
  const all: readonly ThingOfSection[] = [
    ...measures.map((thing) => ({ section: thing.known ? ('known' as const) : ('new' as const), thing })),
    ...opinions.map((thing) => ({ section: 'opinion' as const, thing })),
  ].flatMap(({ section, thing }) => pieces(thing).map((piece) => ({ section, thing: piece })))
  const parts: ThingOfSection[][] = [[]]
  let size = 0
  for (const each of all.toSorted((a, b) => sections.indexOf(a.section) - sections.indexOf(b.section))) {
    const { length } = each.thing.candidates
    if (size > 0 && size + length > mostOfPart) {
      parts.push([])
      size = 0
    }
    parts.at(-1)?.push(each)
    size += length
  }
  return parts
}
