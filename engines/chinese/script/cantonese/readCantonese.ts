import { fold, foldPlain } from '../../fold/fold.ts'
import type { Span } from '../../span.ts'
import { characters } from './marks/characters.ts'
import { finals } from './marks/finals.ts'
import { grammar } from './marks/grammar.ts'
import type { Marks } from './marks/mark.ts'
import { questions } from './marks/questions.ts'
import { typing } from './marks/typing.ts'
import { words } from './marks/words.ts'
import { written } from './marks/written.ts'
import { quotedIn } from './quotedIn.ts'

/** Whether a text is colloquial Cantonese, how strongly, and by which marks. */
export interface CantoneseReading {
  readonly cantonese: boolean
  /** The weight of the marks for the length, less what speaks against them; 1 and more is Cantonese. */
  readonly score: number
  /** Where the marks stand, in the order of the text. */
  readonly marks: readonly Span[]
}

interface Weighed extends Span {
  readonly weight: number
}

/** One mark is enough for this many characters; a longer text that is Cantonese has more. */
const charactersToAMark = 45
/** What speaks against Cantonese cannot outweigh two marks. */
const mostAgainst = 1.2

const compile = (lists: readonly Marks[], read: (pattern: string) => string): readonly (readonly [RegExp, number])[] =>
  lists.flatMap(({ weight, patterns }) => patterns.map((pattern) => [new RegExp(read(pattern), 'gu'), weight] as const))

const folded = compile([...characters, ...questions, ...grammar, ...words, ...finals], foldPlain)
const asWritten = compile(typing, (pattern) => pattern)
const against = compile(written, foldPlain)

/**
 * Whether a text is colloquial Cantonese, by the characters, words, grammar and finals that written Chinese does not use, in either
 * script and as typed with letters. Marks inside a quotation or a title do not count where there is text around it.
 */
export function readCantonese(text: string): CantoneseReading {
  const { text: plain, spanOf } = fold(text)
  const quoted = quotedIn(text)
  const unquoted = (span: Span): boolean => !quoted.some((quote) => quote.start <= span.start && span.end <= quote.end)
  const inFolded = find(folded, plain).map(({ start, end, weight }) => ({ ...spanOf(start, end), weight }))
  const marks = apart([...inFolded, ...find(asWritten, text)].filter(unquoted))
  const beside = ({ start, end }: Span): boolean => {
    const span = spanOf(start, end)
    return !marks.some((mark) => mark.start < span.end && span.start < mark.end)
  }
  const length = plain.match(/[\u3400-\u9fff]/gu)?.length ?? 0
  const forIt = sum(marks) / Math.max(1, length / charactersToAMark)
  const score = Math.max(
    0,
    forIt -
      Math.min(mostAgainst, sum(apart(find(against, plain).filter(beside))) / Math.max(1, length / charactersToAMark)),
  )
  return { cantonese: score >= 1, score, marks: marks.map(({ start, end }) => ({ start, end })) }
}

function find(patterns: readonly (readonly [RegExp, number])[], text: string): readonly Weighed[] {
  return patterns.flatMap(([pattern, weight]) =>
    Array.from(text.matchAll(pattern), (match) => ({ start: match.index, end: match.index + match[0].length, weight })),
  )
}

/** The heaviest marks that do not overlap, in the order of the text: 係咪 is one mark and not three. */
function apart(found: readonly Weighed[]): readonly Weighed[] {
  const taken: Weighed[] = []
  const used = new Set<number>()
  for (const mark of [...found].sort((a, b) => b.weight - a.weight || b.end - b.start - (a.end - a.start))) {
    const units = Array.from({ length: mark.end - mark.start }, (_, index) => mark.start + index)
    if (units.some((unit) => used.has(unit))) continue
    for (const unit of units) used.add(unit)
    taken.push(mark)
  }
  return taken.sort((a, b) => a.start - b.start)
}

function sum(marks: readonly Weighed[]): number {
  return marks.reduce((total, { weight }) => total + weight, 0)
}
