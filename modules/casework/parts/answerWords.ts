import type { Fact, FactValue } from '#engines/rules'
import type { Unit } from '#modules/accounts'
import type { Ask } from '#modules/packs'
import { factValueWords } from '#modules/schemes/parts'
import { formatDate, formatNumber } from '#platform/i18n'
import { amountWords } from './money.ts'
import type { View } from './view.ts'
import { partWords } from './words.ts'

export interface AnswerSetting {
  readonly view: View
  readonly fact: Fact | undefined
  readonly unit: Unit
  readonly currency: string
}

/** An answer as its reader would say it. */
export function answerWords(ask: Ask, value: FactValue, { view, fact, unit, currency }: AnswerSetting): string {
  const { language } = view
  const t = partWords(view)
  switch (ask.kind) {
    case 'fact':
      return fact === undefined ? String(value) : factValueWords(fact, value, language, currency)
    case 'choice':
      return ask.options.find(({ id }) => id === value)?.label[language] ?? String(value)
    case 'amount':
      return typeof value === 'number' ? amountWords(value, unit, view) : String(value)
    case 'number':
      return typeof value === 'number' ? formatNumber(value, language) : String(value)
    case 'date':
      return typeof value === 'string' ? formatDate(value, language) : String(value)
    case 'declaration':
      return t('answer.declared')
    case 'text':
    case 'file':
      return value === '' ? t('answer.left-out') : String(value)
    case 'bank-account':
      return String(value)
  }
}
