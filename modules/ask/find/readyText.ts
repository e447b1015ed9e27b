import type { Evidence, TextWithPassages } from '#modules/evidence'
import type { Span, Unit, UnitSentence } from '../indexing/unit.ts'
import { unitsOf } from '../indexing/unitsOf.ts'

/** A sentence of a stored text: what can be quoted. */
export interface Sentence extends UnitSentence {
  /** Its place among the sentences of the text. */
  readonly place: number
  readonly unit: number
  /** Its words, lines rejoined. */
  readonly words: string
  /** From its first to its last character in the stored text. */
  readonly whole: Span
}

/** A stored text with the sentences that can be quoted from it. */
export interface ReadyText {
  readonly stored: TextWithPassages
  readonly units: readonly Unit[]
  readonly sentences: readonly Sentence[]
  /** The sentences of each unit. */
  readonly ofUnit: readonly (readonly Sentence[])[]
}

function readyText(stored: TextWithPassages): ReadyText {
  const units = unitsOf(stored.text, stored.passages)
  const sentences: Sentence[] = []
  const ofUnit = units.map(({ ordinal, text, sentences: of }) =>
    of.map((sentence) => {
      const [first] = sentence.spans
      const last = sentence.spans.at(-1) ?? first
      const ready = {
        ...sentence,
        place: sentences.length,
        unit: ordinal,
        words: text.slice(sentence.within.start, sentence.within.end),
        whole: { start: first.start, end: last.end },
      }
      sentences.push(ready)
      return ready
    }),
  )
  return { stored, units, sentences, ofUnit }
}

/** Texts that are kept ready, in characters in all: a text never changes, but what the pack says of it may. */
const budget = 4_000_000

export type ReadyTexts = (sha256: string, revision: string) => Promise<ReadyText | undefined>

/**
 * Keeps the texts that were used last ready to be quoted. Who asks for a text while it is being made ready gets the same one: its
 * sentences are told apart by what they are, not by what they say.
 */
export function readyTexts(evidence: Pick<Evidence, 'textWithPassages'>): ReadyTexts {
  const kept = new Map<string, Promise<ReadyText | undefined>>()
  const sizes = new Map<string, number>()
  let size = 0
  const drop = (key: string) => {
    kept.delete(key)
    size -= sizes.get(key) ?? 0
    sizes.delete(key)
  }
  const make = async (key: string, sha256: string): Promise<ReadyText | undefined> => {
    const stored = await evidence.textWithPassages(sha256)
    if (stored === undefined) {
      drop(key)
      return undefined
    }
    sizes.set(key, stored.text.length)
    size += stored.text.length
    for (const oldest of sizes.keys()) {
      if (size <= budget || oldest === key) break
      drop(oldest)
    }
    return readyText(stored)
  }
  return (sha256, revision) => {
    const key = `${revision} ${sha256}`
    const known = kept.get(key)
    if (known !== undefined) return known
    const made = make(key, sha256)
    kept.set(key, made)
    made.catch(() => drop(key))
    return made
  }
}
