import { bitCount } from '../expressions/sizeOf.ts'
import { OPTIONS_PER_WORD, type TypedFact } from './typed.ts'

/** Whether the option at this place of the fact's list is chosen; `from` is where the words of the set begin. */
export function isChosen(words: ArrayLike<number>, place: number, from = 0): boolean {
  const word = words[from + Math.floor(place / OPTIONS_PER_WORD)] ?? 0
  return (word & (1 << (place % OPTIONS_PER_WORD))) !== 0
}

export function choose(words: number[], place: number): void {
  const word = Math.floor(place / OPTIONS_PER_WORD)
  words[word] = (words[word] ?? 0) | (1 << (place % OPTIONS_PER_WORD))
}

/** Whether an exclusive option is chosen together with another, which no party can say of itself. */
export function contradictsItself(fact: Pick<TypedFact, 'exclusive'>, words: readonly number[]): boolean {
  return hasExclusive(fact, words) && words.reduce((sum, word) => sum + bitCount(word), 0) > 1
}

export function hasExclusive(fact: Pick<TypedFact, 'exclusive'>, words: readonly number[]): boolean {
  for (const place of fact.exclusive) if (isChosen(words, place)) return true
  return false
}
