import type { Language } from '#platform/i18n'
import hant from '../messages/zh-Hant.ts'
import { words } from '../words.ts'

type Key = keyof typeof hant & `claim.${string}`

const isKey = (key: string): key is Key => key.startsWith('claim.') && key in hant

/** What sort of thing claims are, each sort once; a sort of the pack's own that has no word here is left out. */
export function sortsOf(kinds: readonly string[], language: Language): string {
  const t = words(language)
  const keys = [...new Set(kinds)].map((kind) => `claim.${kind}`).filter(isKey)
  return keys.map((key) => t(key)).join(t('rule.joined'))
}
