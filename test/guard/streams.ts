import { below, seeded, type Random } from '../../bench/rules/random.ts'
import type { PersonalKind, StreamGuard } from '#engines/guard'
import type { PersonalText } from './personal/generate.ts'

export interface StreamScores {
  readonly texts: number
  /** How many leave as the same text, in pieces as in one. */
  readonly sameText: number
  /** In how many the same rules hit at the same places. */
  readonly sameSpans: number
  /** How many datums were masked in one piece. */
  readonly masked: number
  /** Of those datums, how many stand in what left in pieces. */
  readonly leaked: ReadonlyMap<PersonalKind, number>
}

interface Passed {
  readonly released: string
  readonly hits: readonly string[]
}

function pass(guard: StreamGuard, pieces: readonly string[]): Passed {
  const steps = [...pieces.map((piece) => guard.push(piece)), guard.end()]
  const hits = steps.flatMap(({ verdict }) => verdict?.hits ?? [])
  return {
    released: steps.map(({ release }) => release).join(''),
    hits: hits.map(({ rule, span }) => `${rule} ${span.start}-${span.end}`).sort(),
  }
}

/** One to twelve characters a piece, as models send them; a character of two units is never cut. */
export function cut(text: string, random: Random): readonly string[] {
  const characters = [...text]
  const pieces: string[] = []
  let at = 0
  while (at < characters.length) {
    const next = at + 1 + below(random, 12)
    pieces.push(characters.slice(at, next).join(''))
    at = next
  }
  return pieces
}

/** How many leaked of all kinds. */
export const leakedOf = ({ leaked }: StreamScores): number =>
  [...leaked.values()].reduce((sum, count) => sum + count, 0)

/** Each text once in one piece and once cut at borders drawn by `seed`. */
export function compareStreams(texts: readonly PersonalText[], open: () => StreamGuard, seed: number): StreamScores {
  const random = seeded(seed)
  const leaked = new Map<PersonalKind, number>()
  const scores = { texts: texts.length, sameText: 0, sameSpans: 0, masked: 0, leaked }
  for (const { text, gold } of texts) {
    const whole = pass(open(), [text])
    const pieces = pass(open(), cut(text, random))
    if (whole.released === pieces.released) scores.sameText += 1
    if (whole.hits.join(' ') === pieces.hits.join(' ')) scores.sameSpans += 1
    for (const { kind, span } of gold) {
      const datum = text.slice(span.start, span.end)
      if (whole.released.includes(datum)) continue
      scores.masked += 1
      if (pieces.released.includes(datum)) leaked.set(kind, (leaked.get(kind) ?? 0) + 1)
    }
  }
  return scores
}
