import { fold } from '../fold/fold.ts'
import { buildTree, longestMatches } from './longestMatches.ts'
import type { FoundName, Named } from './name.ts'

/** A name so short, and all capitals, is found in its own case only, since in small letters it may be another word: IT, ERB. */
const acronym = /^[A-Z0-9&+.-]{1,5}$/
const meansSomething = /[\p{L}\p{N}]/u

interface Known {
  readonly id: string
  /** The ways an acronym is written, if every name that folds to the same is one. */
  readonly exact: ReadonlySet<string> | undefined
}

/**
 * A function that finds the names given in a text, in order: the longest match first, in any script or width and either case, whole
 * words where they are Latin, acronyms of up to five capitals in their own case. Names without a letter or figure are never found;
 * where two things have the same name, the first keeps it. Time is in proportion to the text, whatever the number of names.
 */
export function nameFinder(named: readonly Named[]): (text: string) => readonly FoundName[] {
  const known = new Map<string, Known>()
  for (const { id, names } of named) {
    for (const name of names) {
      const key = fold(name).text.trim().replaceAll(/\s+/g, ' ')
      if (!meansSomething.test(key)) continue
      const before = known.get(key)
      if (before === undefined || before.id === id) known.set(key, { id, exact: exactly(name.trim(), before) })
    }
  }
  const tree = buildTree([...known.keys()])
  return (text) => {
    const folded = fold(text)
    return longestMatches(tree, folded.text).flatMap(({ start, end, word }) => {
      const name = known.get(word)
      const span = folded.spanOf(start, end)
      if (name === undefined) return []
      if (name.exact !== undefined && !name.exact.has(text.slice(span.start, span.end).normalize('NFKC'))) return []
      return [{ ...span, id: name.id }]
    })
  }
}

function exactly(name: string, before: Known | undefined): ReadonlySet<string> | undefined {
  if (!acronym.test(name) || (before !== undefined && before.exact === undefined)) return undefined
  return new Set([...(before?.exact ?? []), name])
}
