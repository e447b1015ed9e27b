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

/** Keeps the texts that were used last ready to be quoted. */
export function readyTexts(evidence: Pick<Evidence, 'textWithPassages'>): ReadyTexts {
  const kept = new Map<string, ReadyText>()
  let size = 0
  const drop = (key: string, { stored }: ReadyText) => {
    kept.delete(key)
    size -= stored.text.length
  }
  return async (sha256, revision) => {
    const key = `${revision} ${sha256}`
    const known = kept.get(key)
    if (known !== undefined) return known
    const stored = await evidence.textWithPassages(sha256)
    if (stored === undefined) return undefined
    const ready = readyText(stored)
    if (kept.has(key)) return ready
    kept.set(key, ready)
    size += stored.text.length
    for (const [oldest, text] of kept) {
      if (size <= budget || kept.size === 1) break
      drop(oldest, text)
    }
    return ready
  }
}
