import { foldPlain } from '../../fold/fold.ts'
import type { Addition, Glossary } from './addition.ts'

const written: readonly (readonly [string, readonly string[]])[] = [
  ['幾多錢', ['金額', '撥款']],
  ['邊個', ['負責', '由']],
  ['幾時', ['何時', '時間']],
  ['點樣', ['如何']],
  ['搵工', ['求職', '就業']],
]

const general: Glossary = [
  { en: ['government'], zh: ['政府'] },
  { en: ['budget'], zh: ['預算'] },
  { en: ['school'], zh: ['學校'] },
  { en: ['committee'], zh: ['委員會'] },
  { en: ['fund', 'funding'], zh: ['撥款', '資助', '基金'] },
]

/** What to add to a question's own words so that a Chinese source can be found. */
export function expand(question: string, glossary: Glossary = []): readonly Addition[] {
  const folded = foldPlain(question)
  const additions: Addition[] = []
  for (const [said, forms] of written) {
    if (folded.includes(foldPlain(said)))
      additions.push(...forms.map((text) => ({ text, weight: 0.6, because: 'written-form' as const })))
  }
  for (const { en, zh } of [...glossary, ...general]) {
    if (en.some((term) => folded.includes(foldPlain(term)))) {
      additions.push(...zh.map((text) => ({ text, weight: 0.8, because: 'glossary' as const })))
    }
  }
  return additions
}
