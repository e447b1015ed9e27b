import { below, pick, type Random } from '../rules/random.ts'
import type { Corpus, Passage } from './corpus.ts'

/** What a corpus is filled up with; see bench/README.md. */
export const distractorKinds = ['halves', 'clauses', 'renamed'] as const
export type DistractorKind = (typeof distractorKinds)[number]

const clauseEnd = /[，、。；：！？]/
const han = /\p{Script=Han}/u

/** Passages of 150 to 650 characters, of pieces drawn at random. */
function patched(pieces: readonly string[], random: Random): () => string {
  return () => {
    const length = 150 + below(random, 500)
    let text = ''
    while (text.length < length) text += pick(random, pieces) + pick(random, ['', '，', '。'])
    return text
  }
}

const clausesOf = ({ passages }: Corpus): readonly string[] =>
  passages.flatMap(({ text }) => text.split(clauseEnd).filter((clause) => clause.trim().length >= 4))

const halvesOf = (clause: string): readonly string[] => {
  const middle = Math.floor(clause.length / 2)
  return [clause.slice(0, middle), clause.slice(middle)]
}

/** The most common characters, which carry grammar, and how many of like frequency may stand for each other. */
const leftAlone = 200
const alike = 40

/** Copies in which every character but the most common is exchanged, the same throughout a copy, for one about as common. */
function renamed({ passages }: Corpus, random: Random): () => string {
  const counts = new Map<string, number>()
  for (const { text } of passages)
    for (const char of text) if (han.test(char)) counts.set(char, (counts.get(char) ?? 0) + 1)
  const byCount = [...counts].sort((a, b) => b[1] - a[1]).map(([char]) => char)
  const rank = new Map(byCount.map((char, at) => [char, at]))
  return () => {
    const shift = 1 + below(random, alike - 1)
    const other = (char: string): string => {
      const at = rank.get(char) ?? 0
      if (at < leftAlone) return char
      const first = at - ((at - leftAlone) % alike)
      return byCount[first + ((at - first + shift) % alike)] ?? char
    }
    return Array.from(pick(random, passages).text, other).join('')
  }
}

/** Adds passages of a kind until there are `count`. */
export function withDistractors(corpus: Corpus, count: number, kind: DistractorKind, random: Random): Corpus {
  const missing = count - corpus.passages.length
  if (missing <= 0) return corpus
  const make =
    kind === 'renamed'
      ? renamed(corpus, random)
      : patched(kind === 'halves' ? clausesOf(corpus).flatMap(halvesOf) : clausesOf(corpus), random)
  const added = Array.from({ length: missing }, (_, at): Passage => ({ id: `distractor-${at}`, text: make() }))
  return { ...corpus, name: `${corpus.name} among ${kind}`, passages: [...corpus.passages, ...added] }
}
