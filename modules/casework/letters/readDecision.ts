import type { PlainDate, Reason } from '#engines/rules'
import { isPlainDate } from '#engines/rules'

const kinds = [
  'all',
  'any',
  'not',
  'at-least-of',
  'test',
  'judgement',
  'not-published',
  'criterion',
  'subject',
  'not-yet',
  'no-longer',
  'exceptions',
]
const truths = ['true', 'false', 'unknown', 'judgement', 'not-published']

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isText = (value: unknown): boolean =>
  isObject(value) && ['zh-Hant', 'zh-Hans', 'en'].every((language) => typeof value[language] === 'string')

const isCitation = (value: unknown): boolean =>
  isObject(value) &&
  typeof value['source'] === 'string' &&
  Number.isInteger(value['start']) &&
  Number.isInteger(value['end'])

const leftOutOr = (value: unknown, is: (value: unknown) => boolean): boolean =>
  value === undefined || value === null || is(value)

/** Whether this is a tree of reasons, as far as a letter looks at one: what was recorded years ago may have been so by another release. */
function isReason(value: unknown): value is Reason {
  if (!isObject(value)) return false
  const { kind, truth, text, cite, of, because, date, question } = value
  if (!kinds.some((each) => each === kind) || !truths.some((each) => each === truth)) return false
  if (!leftOutOr(text, isText) || !leftOutOr(cite, (list) => Array.isArray(list) && list.every(isCitation)))
    return false
  if (kind === 'all' || kind === 'any' || kind === 'not' || kind === 'at-least-of')
    return Array.isArray(of) && of.every(isReason)
  if (kind === 'criterion' || kind === 'subject') return leftOutOr(because, isReason)
  if (kind === 'exceptions') return isReason(because)
  if (kind === 'not-yet' || kind === 'no-longer') return typeof date === 'string' && isPlainDate(date)
  return kind === 'test' || isText(question)
}

/** The reasons of a decision as it was recorded, and the day that it was made for; undefined where it has none that can be read. */
export function readDecision(recorded: unknown): { readonly asOf: PlainDate; readonly because: Reason } | undefined {
  if (!isObject(recorded) || !isObject(recorded['outcome'])) return undefined
  const { asOf, outcome } = { asOf: recorded['asOf'], outcome: recorded['outcome'] }
  const because = outcome['because']
  return typeof asOf === 'string' && isPlainDate(asOf) && isReason(because) ? { asOf, because } : undefined
}
