import { OUTCOME_KINDS } from '../model/decision.ts'
import { FACT_TYPES } from '../model/pack.ts'
import { citations } from './citation.ts'
import { criterionRef, span } from './criterion.ts'
import { expression } from './expression.ts'
import { plain } from './located.ts'
import { list, needed, optional, record, type Shape } from './shape.ts'
import { date, identifier, literal, oneOf, truth, wholeNumber, words } from './scalars.ts'
import { text } from './text.ts'

const option: Shape = record({ id: needed(identifier), label: needed(text) })
const factOption: Shape = record({ id: needed(identifier), label: needed(text), exclusive: optional(truth) })

export const fact: Shape = record({
  id: needed(identifier),
  type: needed(oneOf(FACT_TYPES)),
  unit: optional(words),
  range: optional(list(literal, 2, 2)),
  options: optional(list(factOption, 1)),
  label: needed(text),
  question: optional(text),
  why: optional(text),
  immutable: optional(truth),
  effort: optional(wholeNumber(1, 10)),
  change: optional(text),
  'ask-when': optional(criterionRef),
  derive: optional(expression(() => criterionRef)),
})

export const parameter: Shape = record({
  id: needed(identifier),
  type: needed(oneOf(FACT_TYPES)),
  unit: optional(words),
  options: optional(list(option, 1)),
  label: needed(text),
  values: needed(list(record({ value: needed(literal), valid: optional(span), cite: optional(citations) }), 1)),
})

/** Facts of an example are checked against the pack's facts later; here they only have to be a map. */
const givenFacts: Shape = {
  schema: { type: 'object' },
  read: (value, path, reading) => (value.kind === 'map' ? plain(value) : record({}).read(value, path, reading)),
}

const example: Shape = record({
  name: needed(words),
  'as-of': needed(date),
  facts: needed(givenFacts),
  outcome: needed(oneOf(OUTCOME_KINDS)),
  missing: optional(list(identifier, 0)),
})

/** Every pair of exceptions is compared over all facts, so their number is bounded. */
const MOST_EXCEPTIONS = 30

const exception: Shape = record({
  when: needed(criterionRef),
  // oxlint-disable-next-line unicorn/no-thenable -- `then` is a key of the pack format; the map is never awaited.
  then: needed(criterionRef),
  text: optional(text),
  cite: optional(citations),
})

export const subject: Shape = record({
  id: needed(identifier),
  kind: needed(identifier),
  name: needed(text),
  valid: optional(span),
  cite: optional(citations),
  criterion: needed(criterionRef),
  exceptions: optional(list(exception, 0, MOST_EXCEPTIONS)),
  examples: optional(list(example, 0)),
})
