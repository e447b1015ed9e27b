import { oneOf, seeded } from '../fit/random.ts'
import type { Example } from '../fit/example.ts'
import { bareAttacks } from './bare.ts'
import { cantoneseAttacks } from './cantonese.attacks.ts'
import { chineseBenign, chineseBenignFillers } from './chinese.benign.ts'
import { cantoneseFillers } from './cantonese.fillers.ts'
import { englishAttacks } from './english.attacks.ts'
import { englishFillers } from './english.fillers.ts'
import { englishBenign, englishBenignFillers } from './english.benign.ts'
import { englishProse, proseFillers } from './english.prose.ts'
import { freeBenign } from './free.benign.ts'
import { freeCantonese } from './free.cantonese.ts'
import { freeEnglish } from './free.english.ts'
import { freeWritten } from './free.written.ts'
import { furtherCantonese } from './further.cantonese.ts'
import { furtherWritten } from './further.written.ts'
import { chineseHands } from './hands/chinese.ts'
import { otherHand } from './hands/otherHand.ts'
import { mainlandAttacks } from './mainland.attacks.ts'
import { plantedAttacks, plantedFillers } from './planted.ts'
import { filled, type Family, type Fillers } from './template.ts'
import { writtenAttacks } from './written.attacks.ts'
import { writtenFillers } from './written.fillers.ts'

export type { Family } from './template.ts'

export const families: readonly Family[] = [
  ...englishAttacks,
  ...writtenAttacks,
  ...cantoneseAttacks,
  ...mainlandAttacks,
  ...bareAttacks,
  ...plantedAttacks,
  ...freeEnglish,
  ...freeWritten,
  ...freeCantonese,
  ...furtherWritten,
  ...furtherCantonese,
  ...englishBenign,
  ...englishProse,
  ...chineseBenign,
  ...freeBenign,
  ...chineseHands,
  ...otherHand,
]

const english: Fillers = { ...englishFillers, ...englishBenignFillers, ...proseFillers, ...plantedFillers }
const chinese: Fillers = { ...writtenFillers, ...cantoneseFillers, ...chineseBenignFillers }
const fillersOf = (language: string): Fillers => (language === 'en' ? english : { ...plantedFillers, ...chinese })

/** A sentence without slots is one sentence, however often it is asked for; a few copies give its pattern a voice beside the others. */
const mostCopies = 6

/** Harmless sentences have more variety than orders, and what is wrongly flagged is told by the rarest of them. */
const harmlessTimes = 3

/** `perPattern` sentences of each pattern of each family, `harmlessTimes` as many of harmless ones, the same for the same seed. Those of one pattern are one group. */
export function fromTemplates(seed: number, perPattern: number): readonly Example[] {
  const random = seeded(seed)
  const examples: Example[] = []
  for (const family of families) {
    const fillers = fillersOf(family.language)
    for (const [index, pattern] of family.patterns.entries()) {
      const copies = new Map<string, number>()
      const wanted = family.isAttack ? perPattern : harmlessTimes * perPattern
      for (let count = 0; count < wanted; count++) {
        const text = filled(pattern, fillers, random)
        const already = copies.get(text) ?? 0
        if (already === mostCopies) continue
        copies.set(text, already + 1)
        examples.push({
          text,
          weight: family.weight ?? 1,
          isAttack: family.isAttack,
          language: family.language,
          kind: family.kind,
          source: 'templates',
          origin: family.origin === 'both' ? oneOf(['own', 'planted'] as const, random) : family.origin,
          group: `${family.name}/${index}`,
          mayTeach: true,
        })
      }
    }
  }
  return examples
}
