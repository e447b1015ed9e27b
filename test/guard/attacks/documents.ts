import { pick, seeded } from '../../../bench/rules/random.ts'
import { readTexts, type Language, type SpokenText } from './read.ts'

const documentsEach = 100
const partsBefore = 3
const partsAfter = 3

/**
 * Longer retrieved texts: seven benign parts, drawn by `seed`, with an attack that somebody planted in the middle, or without.
 * The parts are the lists' own, so that these say how much harder the same attacks are to see in company.
 */
export function documents(
  language: Language,
  seed: number,
): Readonly<Record<'planted' | 'clean', readonly SpokenText[]>> {
  const random = seeded(seed)
  const attacks = readTexts(language, 'attack').filter(({ speaker }) => speaker === 'retrieved')
  const parts = readTexts(language, 'benign').filter(({ speaker }) => speaker === 'retrieved')
  const draw = (count: number): readonly string[] => Array.from({ length: count }, () => pick(random, parts).text)
  const document = (kind: 'planted' | 'clean'): SpokenText => {
    const middle = kind === 'planted' ? pick(random, attacks) : pick(random, parts)
    const text = [...draw(partsBefore), middle.text, ...draw(partsAfter)].join('\n')
    return { language, side: kind === 'planted' ? 'attack' : 'benign', kind, speaker: 'retrieved', text }
  }
  const make = (kind: 'planted' | 'clean'): readonly SpokenText[] =>
    Array.from({ length: documentsEach }, () => document(kind))
  return { planted: make('planted'), clean: make('clean') }
}
