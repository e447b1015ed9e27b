import type { Language } from '#platform/i18n'
import { partMessages } from '#modules/schemes'
import { sentMessages } from '#modules/stand/words'
import type { StandPack } from '../standPack.ts'
import { narrowTexts } from './narrowTexts.ts'

/** Every string within plain data. */
function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  else if (typeof value === 'object' && value !== null) for (const each of Object.values(value)) yield* stringsIn(each)
}

/** The offices that schemes or rules name, by id and name: a pack lists many more, which only the reading of texts needs. */
function officesNamed(offices: StandPack['content']['offices'], inside: readonly unknown[]) {
  const named = new Set(stringsIn(inside))
  return offices.filter(({ id }) => named.has(id)).map(({ id, name }) => ({ id, name }))
}

/**
 * The pack as JSON in one language with the words of the pages around it, without what only the pack's own tests need and
 * without offices that nothing in it names.
 */
export function writePack({ hash, content, rules }: StandPack, language: Language): string {
  const { pack, roles, parties, schemes, takesCases } = content
  const sources = content.sources.map(({ id, publisher, date }) => ({ id, publisher, date }))
  const subjects = rules.subjects.map(({ examples: _examples, ...subject }) => subject)
  const offices = officesNamed(content.offices, [schemes, subjects, rules.criteria, rules.facts, rules.parameters])
  const lean = {
    hash,
    content: { pack, offices, roles, parties, schemes, sources, takesCases },
    rules: { ...rules, subjects },
  }
  const words = { language, parts: partMessages(language), stand: sentMessages(language) }
  return JSON.stringify({ words, pack: narrowTexts(lean, language) })
}
