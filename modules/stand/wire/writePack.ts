import type { Language } from '#platform/i18n'
import { partMessages } from '#modules/schemes'
import { sentMessages } from '#modules/stand/words'
import type { StandPack } from '../standPack.ts'
import { narrowTexts } from './narrowTexts.ts'

/** The pack as JSON in one language with the words of the pages around it, without what only the pack's own tests need. */
export function writePack({ hash, content, rules }: StandPack, language: Language): string {
  const { pack, offices, roles, parties, schemes } = content
  const sources = content.sources.map(({ id, publisher, date }) => ({ id, publisher, date }))
  const subjects = rules.subjects.map(({ examples: _examples, ...subject }) => subject)
  const lean = { hash, content: { pack, offices, roles, parties, schemes, sources }, rules: { ...rules, subjects } }
  const words = { language, parts: partMessages(language), stand: sentMessages(language) }
  return JSON.stringify({ words, pack: narrowTexts(lean, language) })
}
