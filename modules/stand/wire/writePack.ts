import type { Language } from '#platform/i18n'
import type { StandPack } from '../standPack.ts'
import { narrowTexts } from './narrowTexts.ts'

/** Where the browser finds the pack it decides with. The hash is in the name, so it may be kept for ever. */
export const packAddress = (hash: string, language: Language): string => `/stand/pack-${hash}.${language}.json`

/** The pack as JSON in one language, without what only the pack's own tests need. */
export function writePack({ hash, content, rules }: StandPack, language: Language): string {
  const { pack, offices, roles, parties, schemes } = content
  const sources = content.sources.map(({ id, publisher, date }) => ({ id, publisher, date }))
  const subjects = rules.subjects.map(({ examples: _, ...subject }) => subject)
  const lean = { hash, content: { pack, offices, roles, parties, schemes, sources }, rules: { ...rules, subjects } }
  return JSON.stringify(narrowTexts(lean, language))
}
