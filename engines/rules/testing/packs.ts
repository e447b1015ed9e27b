import type { Criterion, Expression } from '../model/expression.ts'
import type { Fact, Parameter, RulePack, Subject } from '../model/pack.ts'
import { plainDate, type PlainDate } from '../model/plainDate.ts'
import type { Text } from '../model/text.ts'

/** Small packs for tests, in the words of the pack format. */
export function words(text: string): Text {
  return { 'zh-Hant': text, 'zh-Hans': text, en: text }
}

export function day(text: string): PlainDate {
  const date = plainDate(text)
  if (date === undefined) throw new RangeError(`${text} is not a date.`)
  return date
}

export const TODAY = day('2026-03-10')

type FactParts = Omit<Fact, 'id' | 'type' | 'label' | 'options'> & {
  readonly options?: readonly string[]
  /** Which of the options exclude all others. */
  readonly exclusive?: readonly string[]
}

export function fact(id: string, type: Fact['type'], parts: FactParts = {}): Fact {
  const { options, exclusive = [], ...rest } = parts
  const listed = options?.map((option) => ({
    id: option,
    label: words(option),
    ...(exclusive.includes(option) && { exclusive: true }),
  }))
  return { id, type, label: words(id), ...(listed && { options: listed }), ...rest }
}

export function derived(id: string, type: Fact['type'], derive: Expression): Fact {
  return fact(id, type, { derive })
}

export function parameter(id: string, type: Parameter['type'], values: Parameter['values']): Parameter {
  return { id, type, label: words(id), values }
}

export function subject(id: string, criterion: Criterion, parts: Partial<Subject> = {}): Subject {
  return { id, kind: 'scheme', name: words(id), criterion, ...parts }
}

export function packOf(facts: readonly Fact[], subjects: readonly Subject[], parts: Partial<RulePack> = {}): RulePack {
  return { facts, parameters: [], criteria: [], subjects, ...parts }
}

export const JUDGED: Criterion = { judgement: { by: 'panel', question: words('Is it good?') } }
export const UNPUBLISHED: Criterion = { 'not-published': { what: words('The threshold') } }
