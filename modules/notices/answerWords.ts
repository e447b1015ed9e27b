import type { Fact, Facts } from '#engines/rules'
import type { LoadedPack } from '#modules/packs'
import { formatDate, formatMoney, formatNumber, localeOf, type Language } from '#platform/i18n'
import { words } from './words.ts'

/** One kept answer as its fact's name and what was answered. */
function wordsOfAnswer(fact: Fact, value: Facts[string], language: Language, currency: string): string {
  const t = words(language)
  const label = (id: string) => fact.options?.find((option) => option.id === id)?.label[language] ?? id
  const said = () => {
    if (typeof value === 'boolean') return t(value ? 'subscribe.answer.yes' : 'subscribe.answer.no')
    if (typeof value === 'number')
      return fact.type === 'money' ? formatMoney(value, currency, language) : formatNumber(value, language)
    if (typeof value === 'string') return fact.type === 'date' ? formatDate(value, language) : label(value)
    return new Intl.ListFormat(localeOf[language], { type: 'conjunction' }).format(value.map(label))
  }
  return `${fact.label[language]}: ${said()}`
}

/** Kept answers in words, one each; an answer to what the pack no longer asks goes by its id. */
export function answersInWords(facts: Facts, pack: LoadedPack, language: Language): readonly string[] {
  const { currency } = pack.content.pack
  return Object.entries(facts).map(([id, value]) => {
    const fact = pack.rules.facts.find((each) => each.id === id)
    return fact === undefined ? `${id}: ${JSON.stringify(value)}` : wordsOfAnswer(fact, value, language, currency)
  })
}
