import type { Span } from '../../span.ts'
import { marks } from './marks.ts'

/** Whether a text is colloquial Cantonese, how strongly, and by which marks. */
export interface CantoneseReading {
  readonly cantonese: boolean
  /** The weight of the marks; 1 and more is Cantonese. */
  readonly score: number
  readonly marks: readonly Span[]
}

/** Reads whether a text is colloquial Cantonese, by rule. */
export function readCantonese(text: string): CantoneseReading {
  let score = 0
  const found: Span[] = []
  for (const { pattern, weight } of marks) {
    for (const match of text.matchAll(pattern)) {
      score += weight
      found.push({ start: match.index, end: match.index + match[0].length })
    }
  }
  return { cantonese: score >= 1, score, marks: found.sort((a, b) => a.start - b.start) }
}
