import type { CriterionBeside } from '#modules/casework'
import { testWords, type Directory } from '#modules/schemes/parts'
import type { Language } from '#platform/i18n'
import { words } from '../words.ts'

/** A criterion in words: the pack's own, or what its test asks for. */
export function lineWords({ text, reason }: CriterionBeside, language: Language, directory: Directory): string {
  if (text !== undefined) return text[language]
  if (reason.kind === 'judgement' || reason.kind === 'not-published') return reason.question[language]
  if (reason.kind !== 'test') return words(language)('rules.other')
  const fact = reason.fact === undefined ? undefined : directory.facts.get(reason.fact)
  const test = testWords(
    { fact: fact ?? { type: 'decimal' }, operator: reason.operator, threshold: reason.threshold },
    language,
    directory.currency,
  )
  return fact === undefined ? test : words(language)('rules.test', { label: fact.label[language], test })
}
