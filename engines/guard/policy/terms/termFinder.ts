import { fold } from '#engines/chinese'
import type { Span } from '../../model.ts'
import { clean } from '../../normalise/clean.ts'
import { isDigit, isLatinLetter } from '../../normalise/points.ts'
import { isSeparator } from '../../normalise/views/joined.ts'
import { automatonOf, type Automaton } from './automaton.ts'

export interface FoundTerm {
  /** Which of the terms, from 0. */
  readonly term: number
  readonly span: Span
}

export interface TermScan {
  readonly found: readonly FoundTerm[]
  /** The earliest place where a term may have begun that is not finished at the end of the text, or its length. */
  readonly openFrom: number
}

/** No more signs than this stand inside a term that is written apart. */
const mostApart = 3

/** A term as it is looked for: without blanks and signs, and where those stood in it. */
interface Squeezed {
  readonly text: string
  /** Whether a gap is written before the unit of the same index. */
  readonly gaps: readonly boolean[]
}

/** Finds terms in clean texts, in any script, width and case, and with signs between their characters. Linear. */
export class TermFinder {
  readonly #terms: readonly Squeezed[]
  readonly #automaton: Automaton
  /** For each word of the automaton, which terms it is. */
  readonly #same: readonly (readonly number[])[]

  constructor(terms: readonly string[]) {
    this.#terms = terms.map((term) => squeeze(term))
    const byText = Map.groupBy(this.#terms.keys(), (index) => this.#terms[index]?.text ?? '')
    byText.delete('')
    this.#automaton = automatonOf([...byText.keys()])
    this.#same = [...byText.values()]
  }

  /** Offsets are of `text`, which has been cleaned. */
  scan(text: string): TermScan {
    const folded = fold(text)
    const places: number[] = []
    const found: FoundTerm[] = []
    let state = 0
    let gap = 0
    for (let at = 0; at < folded.text.length; at++) {
      const unit = folded.text.charCodeAt(at)
      if (isSeparator(unit)) {
        if (++gap > mostApart) state = 0
        continue
      }
      if (endsSentence(unit)) {
        state = 0
        continue
      }
      gap = 0
      places.push(at)
      state = this.#automaton.next(state, unit)
      for (let ending = state; ending !== 0; ending = this.#automaton.fallback(ending)) {
        const word = this.#automaton.word(ending)
        if (word < 0) continue
        const depth = this.#automaton.depth(ending)
        for (const term of this.#same[word] ?? []) {
          if (!this.#stands(folded.text, places, depth, term)) continue
          found.push({ term, span: folded.spanOf(places[places.length - depth] ?? 0, at + 1) })
        }
      }
    }
    return {
      found,
      openFrom: this.#openFrom(folded.text, places, state, (at) => folded.spanOf(at, at + 1).start) ?? text.length,
    }
  }

  #openFrom(
    text: string,
    places: readonly number[],
    last: number,
    original: (at: number) => number,
  ): number | undefined {
    for (let state = last; state !== 0; state = this.#automaton.fallback(state)) {
      const at = places[places.length - this.#automaton.depth(state)] ?? 0
      if (beginsWord(text, at)) return original(at)
    }
    return undefined
  }

  /** Whether a term stands there by itself: a Latin one as words of its own, parted where it is itself parted or after every letter. */
  #stands(text: string, places: readonly number[], depth: number, term: number): boolean {
    const { gaps } = this.#terms[term] ?? { gaps: [] }
    const first = places.length - depth
    const start = places[first] ?? 0
    const end = (places.at(-1) ?? 0) + 1
    if (!beginsWord(text, start) || (isSolid(text.charCodeAt(end - 1)) && isSolid(text.charCodeAt(end)))) return false
    let strange = 0
    let parted = 0
    for (let nth = 1; nth < depth; nth++) {
      const before = places[first + nth - 1] ?? 0
      const at = places[first + nth] ?? 0
      if (at - before === 1) continue
      parted++
      const isLatin = isSolid(text.charCodeAt(at)) && isSolid(text.charCodeAt(before))
      if (isLatin && gaps[nth] !== true) strange++
    }
    return strange === 0 || parted === depth - 1
  }
}

function beginsWord(text: string, at: number): boolean {
  return !(isSolid(text.charCodeAt(at)) && isSolid(text.charCodeAt(at - 1)))
}

function isSolid(unit: number): boolean {
  return isLatinLetter(unit) || isDigit(unit)
}

/** Breaks of lines and the stops of Chinese sentences, which folding leaves or makes ASCII of: nothing is one term across them. */
function endsSentence(unit: number): boolean {
  return unit === 0x0a || unit === 0x0d || unit === 0x3002 || unit === 0x21 || unit === 0x3f
}

/** Whether there is anything in a term that can be looked for. */
export function isTerm(term: string): boolean {
  return squeeze(term).text !== ''
}

function squeeze(term: string): Squeezed {
  const folded = fold(clean(term).text).text
  let text = ''
  const gaps: boolean[] = []
  let gap = false
  for (let at = 0; at < folded.length; at++) {
    const unit = folded.charCodeAt(at)
    if (isSeparator(unit) || endsSentence(unit)) {
      gap = true
      continue
    }
    text += folded.charAt(at)
    gaps.push(gap)
    gap = false
  }
  return { text, gaps }
}
