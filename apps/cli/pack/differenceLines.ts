import type { PackDifference } from '#modules/packs'
import type { Language } from '#platform/i18n'
import { cliMessages } from '../words.ts'

const signs = { added: '+', removed: '-', changed: '~' } as const

const value = (given: unknown): string => (given === undefined ? '∅' : JSON.stringify(given))

/** A difference between two packs, readable: `+`, `-` and `~` for entries, then whose outcome moves. Empty where there is none. */
export function differenceLines({ entries, outcomes }: PackDifference, language: Language): readonly string[] {
  const t = cliMessages(language)
  const changed = entries.flatMap(({ kind, id, label, change, fields }) => [
    `${signs[change]} ${kind} ${id}: ${label[language]}`,
    ...fields.map(({ field, before, after }) => `    ${field}: ${value(before)} → ${value(after)}`),
  ])
  const moved = outcomes.moves.map(({ subject, from, to, parties, shown }) =>
    t('outcome-moves', { subject, from, to, parties, facts: JSON.stringify(shown.facts), asOf: shown.asOf }),
  )
  return moved.length === 0 ? changed : [...changed, t('outcomes', { tried: outcomes.tried }), ...moved]
}
