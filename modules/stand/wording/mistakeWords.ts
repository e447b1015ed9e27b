import type { Fact } from '#engines/rules'
import { factValueWords } from '#modules/schemes/parts'
import type { Language } from '#platform/i18n'
import type { Mistake } from '../form/readAnswer.ts'
import { words } from '#modules/stand/words'

/** What is wrong with an answer and how to put it right, in a sentence. */
export function mistakeWords(mistake: Mistake, fact: Fact, language: Language, currency: string): string {
  const t = words(language)
  if (mistake.kind === 'range') {
    const say = (value: typeof mistake.low) => factValueWords(fact, value, language, currency)
    return t('error.range', { low: say(mistake.low), high: say(mistake.high) })
  }
  if (mistake.kind === 'none.others') {
    return t('error.none.others', { none: factValueWords(fact, [mistake.none], language, currency) })
  }
  return t(`error.${mistake.kind}`)
}
