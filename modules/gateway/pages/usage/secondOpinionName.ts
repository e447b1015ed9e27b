import type { GuardHit } from '#engines/guard'
import type { UsageWords } from './words.ts'

const opinions = ['attack', 'harmless', 'late', 'malformed', 'failed', 'residency', 'busy', 'resting', 'unset'] as const

/** As the guard writes it in a hit's reasons: `second opinion: attack`, `second opinion: none (late)`, `second opinion: not asked (busy)`. */
const form = /^second opinion: (?:(?:none|not asked) \((\w+)\)|(\w+))$/

/** What a second opinion said of a hit, or why there is none, in words; undefined where none was wanted. */
export function secondOpinionName(t: UsageWords, { because }: Pick<GuardHit, 'because'>): string | undefined {
  for (const reason of because) {
    const parts = form.exec(reason)
    const found = opinions.find((each) => each === (parts?.[1] ?? parts?.[2]))
    if (found !== undefined) return t(`second.${found}`)
  }
  return undefined
}
