import { first, typedAnswer, type Fields, type TypedAnswer } from '#modules/stand'
import type { BankAccount } from '#modules/casework'
import type { Ask } from '#modules/packs'
import type { Fact, FactValue } from '#engines/rules'

/** What a form of one question sent, right or wrong, so that it comes back as it was typed. */
export interface Typed extends TypedAnswer {
  readonly bank: BankAccount
}

export function typedForm(fields: Fields): Typed {
  return {
    ...typedAnswer(fields),
    // Longer than a browser lets in, and with its lines: what is too long is said, not cut.
    single: first(fields, 'value').slice(0, 120_000),
    bank: {
      name: first(fields, 'value-name').slice(0, 1_000),
      bankCode: first(fields, 'value-bankCode').slice(0, 100),
      account: first(fields, 'value-account').slice(0, 100),
    },
  }
}

const dateOf = ({ year, month, day }: TypedAnswer['date']): string =>
  year === '' && month === '' && day === ''
    ? ''
    : `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`

function factValue({ type }: Fact, typed: Typed): FactValue {
  // Nothing chosen is no answer: who means none of them chooses that.
  if (type === 'set') return typed.several.length === 0 ? '' : typed.several
  if (type === 'date') return dateOf(typed.date)
  const text = typed.single.trim().slice(0, 1_000)
  if (type === 'boolean') return text === 'yes' ? true : text === 'no' ? false : text
  if (type === 'enum' || type === 'text') return text
  const bare = text.normalize('NFKC').replaceAll(/[,\s$]/g, '')
  return /^-?\d{1,15}(\.\d+)?$/.test(bare) ? Number(bare) : text
}

/** What was typed, in the form in which the domain takes an answer; it says what is wrong with it. */
export function answerOf(ask: Ask, fact: Fact | undefined, typed: Typed): FactValue | BankAccount {
  switch (ask.kind) {
    case 'fact':
      return fact === undefined ? typed.single : factValue(fact, typed)
    case 'date':
      return dateOf(typed.date)
    case 'declaration':
      return typed.single === 'yes' || typed.several.includes('yes')
    case 'bank-account':
      return typed.bank
    case 'text':
    case 'choice':
    case 'amount':
    case 'number':
    case 'file':
      return typed.single
  }
}
