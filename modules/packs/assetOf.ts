import type { RulePack } from '#engines/rules'
import type { Language } from '#platform/i18n'
import { isRecord } from './read/entries.ts'

const isWording = (value: Readonly<Record<string, unknown>>): boolean =>
  typeof value['zh-Hant'] === 'string' && typeof value['zh-Hans'] === 'string' && typeof value['en'] === 'string'

/** A copy in which every wording keeps one language and keys are in order, so that one pack gives one text on every server. */
function inOneLanguage(value: unknown, language: Language): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => inOneLanguage(item, language))
  if (!isRecord(value)) return value
  if (isWording(value)) return { [language]: value[language] }
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, inOneLanguage(value[key], language)]),
  )
}

export interface AssetOf {
  readonly rules: RulePack
  readonly hash: string
  readonly id: string
  readonly version: string
}

/** The rules of a pack as JSON, in one language and without their worked examples: all that deciding needs, and no more to send. */
export function assetOf({ rules, hash, id, version }: AssetOf, language: Language): string {
  const subjects = rules.subjects.map(({ examples: _not, ...subject }) => subject)
  return JSON.stringify({ id, version, hash, language, rules: inOneLanguage({ ...rules, subjects }, language) })
}
