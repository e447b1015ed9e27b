import type { FactValue, Operator } from '#engines/rules'
import type { Language } from '#platform/i18n'
import { factValueWords, listWords, type FactKind } from './factWords.ts'
import { partWords } from '#modules/schemes/parts/words'

export interface Test {
  readonly fact: FactKind
  readonly operator: Operator
  /** What it is compared with: one value, or several for ranges and memberships; `undefined` where it cannot be said. */
  readonly threshold: FactValue | readonly (FactValue | undefined)[] | undefined
}

const isSingle = (threshold: Test['threshold']): threshold is FactValue =>
  typeof threshold === 'string' || typeof threshold === 'number' || typeof threshold === 'boolean'

/** What a test asks for, in words: `at least 24 months`, `科技企業或初創企業`. */
export function testWords({ fact, operator, threshold }: Test, language: Language, currency: string): string {
  const t = partWords(language)
  const say = (value: FactValue) => factValueWords(fact, value, language, currency)
  if (threshold === undefined) return t('test.unclear')
  const values = isSingle(threshold) ? [threshold] : threshold.filter((each) => each !== undefined)
  const [first, second] = values
  if (first === undefined || (Array.isArray(threshold) && values.length < threshold.length)) return t('test.unclear')
  if (operator === 'between')
    return second === undefined ? t('test.unclear') : t('test.between', { a: say(first), b: say(second) })
  return t(`test.${operator}`, { a: listWords(values.map(say), operator === 'includes-all' ? 'and' : 'or', language) })
}
