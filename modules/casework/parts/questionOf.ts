import type { Directory } from '#modules/schemes/parts'
import type { Ask } from '#modules/packs'
import type { Language } from '#platform/i18n'

/** What is asked, in words: a fact in the words of the rules, never retyped. */
export function questionOf(ask: Ask, { facts }: Pick<Directory, 'facts'>, language: Language): string {
  if (ask.kind === 'declaration') return ask.statement[language]
  if (ask.kind !== 'fact') return ask.question[language]
  const fact = facts.get(ask.fact)
  return fact?.question?.[language] ?? fact?.label[language] ?? ask.fact
}

/** Why it is asked. */
export function whyOf(ask: Ask, { facts }: Pick<Directory, 'facts'>, language: Language): string | undefined {
  if (ask.kind === 'declaration') return undefined
  return ask.kind === 'fact' ? facts.get(ask.fact)?.why?.[language] : ask.why[language]
}
