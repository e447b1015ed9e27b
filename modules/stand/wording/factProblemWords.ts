import type { Fact, FactProblem, FactValue } from '#engines/rules'
import { factValueWords, type Directory } from '#modules/schemes/parts'
import type { Language } from '#platform/i18n'
import { words } from '#modules/stand/words'

const typeError = {
  boolean: 'error.type.boolean',
  integer: 'error.whole',
  decimal: 'error.number',
  money: 'error.money',
  date: 'error.date.iso',
  enum: 'error.kind',
  set: 'error.type.set',
  text: 'error.type.text',
} as const satisfies Readonly<Record<Fact['type'], string>>

/** What is wrong with a fact that a program sent, and what would be right, in the reader's language. */
export function factProblemWords(
  { code, fact: id, expected }: FactProblem,
  language: Language,
  directory: Directory,
): string {
  const t = words(language)
  const fact = directory.facts.get(id)
  switch (code) {
    case 'unknown-fact':
      return t('error.unknown')
    case 'derived-fact':
      return t('error.derived')
    case 'unknown-option':
      return t('error.option', { options: (expected.options ?? []).join(', ') })
    case 'exclusive-option': {
      const alone = fact?.options?.filter((option) => option.exclusive === true).map((option) => option.id) ?? []
      return fact === undefined
        ? t('error.kind')
        : t('error.none.others', { none: factValueWords(fact, alone, language, directory.currency) })
    }
    case 'absurd-date':
      return t('error.date.iso')
    case 'not-an-object':
      return t('error.kind')
    case 'wrong-type':
      return fact === undefined ? t('error.kind') : t(typeError[fact.type])
    case 'out-of-range': {
      if (expected.range === undefined || fact === undefined) return t('error.kind')
      const say = (value: FactValue) => factValueWords(fact, value, language, directory.currency)
      return t('error.range', { low: say(expected.range[0]), high: say(expected.range[1]) })
    }
  }
}
