import { checkFacts, isPlainDate, type FactValue } from '#engines/rules'
import { decimalOf, minorOf, type Minor, type Unit } from '#modules/accounts'
import { answerKey, type Ask, type LoadedPack } from '#modules/packs'
import { FeilunError, type ErrorDetail } from '#platform/errors'
import type { BankAccount } from '../model/needs.ts'
import { detail, type WordKey } from '../words.ts'
import { readBankAnswer } from './bankAccount.ts'
import { countWords } from './countWords.ts'

/** What is kept of an answer; `''` says that something optional was left out. */
export type ReadAnswer =
  | { readonly ok: true; readonly kept: { readonly kind: 'value'; readonly value: FactValue } }
  | {
      readonly ok: true
      readonly kept: { readonly kind: 'sealed'; readonly account: BankAccount; readonly masked: string }
    }
  | { readonly ok: false; readonly problems: readonly ErrorDetail[] }

const value = (kept: FactValue): ReadAnswer => ({ ok: true, kept: { kind: 'value', value: kept } })

/** What an answer is read with. */
export interface Reading {
  readonly pack: Pick<LoadedPack, 'program'>
  /** What amounts are of. */
  readonly unit: Unit
}

/** PostgreSQL keeps no NUL, UTF-8 no half characters, and nobody can read the other control characters. */
const unkept = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/u // oxlint-disable-line no-control-regex
const longestText = 100_000

/** @returns undefined where the text cannot be kept */
export function keptText(given: string): string | undefined {
  const text = given.replaceAll(/\r\n?/g, '\n').trim()
  return text.isWellFormed() && !unkept.test(text) && text.length <= longestText ? text : undefined
}

const typed = (given: unknown): string =>
  typeof given === 'string' ? given.normalize('NFKC').trim() : typeof given === 'number' ? String(given) : ''

const factProblems: Readonly<Record<string, WordKey>> = {
  boolean: 'answer.yes-no',
  enum: 'answer.choose',
  set: 'answer.choose-several',
  date: 'answer.date',
  text: 'answer.text',
  integer: 'answer.number',
  decimal: 'answer.decimal',
  money: 'answer.decimal',
}

function readFact(at: string, given: unknown, { pack: { program } }: Reading): ReadAnswer {
  const checked = checkFacts(program, { [at]: given })
  if (checked.ok) {
    const kept = checked.facts[at]
    if (typeof kept !== 'string')
      return kept === undefined ? { ok: false, problems: [detail(at, 'answer.required')] } : value(kept)
    const text = keptText(kept)
    return text === undefined ? { ok: false, problems: [detail(at, 'answer.characters')] } : value(text)
  }
  const { code, expected } = checked.problems[0] ?? { code: 'wrong-type', expected: {} }
  const [low, high] = expected.range ?? []
  const isRange = (code === 'out-of-range' || code === 'absurd-date') && low !== undefined && high !== undefined
  const said = isRange
    ? detail(at, 'answer.range', { low: String(low), high: String(high) })
    : detail(at, factProblems[expected.type ?? ''] ?? 'answer.required')
  return { ok: false, problems: [said] }
}

function readText(ask: Extract<Ask, { kind: 'text' }>, given: unknown): ReadAnswer {
  const problem = (key: WordKey, params = {}): ReadAnswer => ({ ok: false, problems: [detail(ask.id, key, params)] })
  if (typeof given !== 'string') return problem('answer.text')
  const text = keptText(given)
  if (text === undefined) return problem('answer.characters')
  if (text === '') return ask.optional ? value('') : problem('answer.required')
  const is = countWords(text)
  // A text of signs alone says nothing.
  if (is === 0) return problem('answer.required')
  return is > ask['max-words'] ? problem('answer.words', { most: ask['max-words'], is }) : value(text)
}

const examples: Readonly<Record<number, string>> = { 0: '25', 2: '12,500.50' }

function minorTyped(text: string, unit: Unit): Minor | undefined {
  try {
    return minorOf(text, unit)
  } catch (error) {
    if (error instanceof FeilunError && error.code === 'amount-invalid') return undefined
    throw error
  }
}

function readAmount(ask: Extract<Ask, { kind: 'amount' }>, given: unknown, unit: Unit): ReadAnswer {
  const low = minorOf(ask.min, unit)
  const high = minorOf(ask.max, unit)
  const text = typed(given).replace(/^(?:HK)?\$\s*/iu, '')
  const amount = minorTyped(text, unit)
  if (amount === undefined) {
    const decimals = decimalOf(low, unit).split('.')[1]?.length ?? 0
    return { ok: false, problems: [detail(ask.id, 'answer.amount', { decimals, example: examples[decimals] ?? '25' })] }
  }
  if (amount < low || amount > high)
    return {
      ok: false,
      problems: [detail(ask.id, 'answer.amount-range', { low: decimalOf(low, unit), high: decimalOf(high, unit) })],
    }
  return value(amount)
}

function readNumber(ask: Extract<Ask, { kind: 'number' }>, given: unknown): ReadAnswer {
  const text = typed(given).replaceAll(',', '')
  if (!/^-?\d{1,15}$/.test(text)) return { ok: false, problems: [detail(ask.id, 'answer.number')] }
  const number = Number(text) === 0 ? 0 : Number(text)
  if (number < ask.min || number > ask.max)
    return { ok: false, problems: [detail(ask.id, 'answer.range', { low: ask.min, high: ask.max })] }
  return value(number)
}

/** An answer as it was given to something asked, checked, or what is wrong with it in the applicant's words. */
export function readAnswer(ask: Ask, given: unknown, reading: Reading): ReadAnswer {
  const at = answerKey(ask)
  const problem = (key: WordKey): ReadAnswer => ({ ok: false, problems: [detail(at, key)] })
  switch (ask.kind) {
    case 'fact':
      return readFact(at, given, reading)
    case 'text':
      return readText(ask, given)
    case 'choice':
      return ask.options.some(({ id }) => id === given) && typeof given === 'string'
        ? value(given)
        : problem('answer.choose')
    case 'amount':
      return readAmount(ask, given, reading.unit)
    case 'number':
      return readNumber(ask, given)
    case 'date': {
      const day = typed(given)
      return isPlainDate(day) ? value(day) : problem('answer.date')
    }
    case 'declaration':
      return given === true || given === 'yes' ? value(true) : problem('answer.declaration')
    case 'file':
      return given === '' && ask.optional ? value('') : problem(given === '' ? 'answer.file' : 'answer.file-here')
    case 'bank-account': {
      const read = readBankAnswer(at, given)
      return read.ok ? { ok: true, kept: { kind: 'sealed', account: read.account, masked: read.masked } } : read
    }
  }
}
