import { oneOf, seeded } from '../fit/random.ts'
import type { Example } from '../fit/example.ts'
import { cantoneseAttacks } from './cantonese.attacks.ts'
import { chineseBenign, chineseBenignFillers } from './chinese.benign.ts'
import { cantoneseFillers } from './cantonese.fillers.ts'
import { englishAttacks } from './english.attacks.ts'
import { englishFillers } from './english.fillers.ts'
import { englishBenign, englishBenignFillers } from './english.benign.ts'
import { englishProse, proseFillers } from './english.prose.ts'
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
  ...plantedAttacks,
  ...englishBenign,
  ...englishProse,
  ...chineseBenign,
]

const english: Fillers = { ...englishFillers, ...englishBenignFillers, ...proseFillers, ...plantedFillers }
const chinese: Fillers = { ...writtenFillers, ...cantoneseFillers, ...chineseBenignFillers }
const fillersOf = (language: string): Fillers => (language === 'en' ? english : { ...plantedFillers, ...chinese })

/** `perPattern` sentences of each pattern of each family, the same for the same seed. Those of one pattern are one group. */
export function fromTemplates(seed: number, perPattern: number): readonly Example[] {
  const random = seeded(seed)
  const examples: Example[] = []
  for (const family of families) {
    const fillers = fillersOf(family.language)
    for (const [index, pattern] of family.patterns.entries()) {
      for (let count = 0; count < perPattern; count++) {
        examples.push({
          text: filled(pattern, fillers, random),
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
