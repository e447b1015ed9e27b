import { foldPlain } from '../../fold/fold.ts'

export interface FoundPhrase<Value> {
  /** In folded form. */
  readonly phrase: string
  readonly start: number
  readonly values: readonly Value[]
}

const latin = /[a-z0-9]/

/** A function that gives the values of the phrases in a folded text: the longest at each place, Latin ones as whole words. */
export function phraseFinder<Value>(
  phrases: Iterable<readonly [string, Value]>,
): (folded: string) => readonly FoundPhrase<Value>[] {
  const values = new Map<string, Value[]>()
  const longest = new Map<string, number>()
  for (const [phrase, value] of phrases) {
    const key = foldPlain(phrase)
    const known = values.get(key)
    if (known === undefined) values.set(key, [value])
    else known.push(value)
    longest.set(key.charAt(0), Math.max(longest.get(key.charAt(0)) ?? 0, key.length))
  }
  return (folded) => {
    const found: FoundPhrase<Value>[] = []
    for (let at = 0; at < folded.length;) {
      let length = Math.min(longest.get(folded.charAt(at)) ?? 0, folded.length - at)
      while (length > 0 && !(values.has(folded.slice(at, at + length)) && isWhole(folded, at, at + length))) length--
      const phrase = folded.slice(at, at + length)
      const those = values.get(phrase)
      if (those !== undefined) found.push({ phrase, start: at, values: those })
      at += Math.max(1, length)
    }
    return found
  }
}

function isWhole(text: string, start: number, end: number): boolean {
  const cut = (at: number): boolean => latin.test(text.charAt(at - 1)) && latin.test(text.charAt(at))
  return !cut(start) && !cut(end)
}
