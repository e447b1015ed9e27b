import { CITATION_SCHEMA } from './citation.ts'
import { criterionRef, criterionSchema } from './criterion.ts'
import { expressionSchema } from './expression.ts'
import { fact, parameter, subject } from './pack.ts'
import { list, type JsonSchema } from './shape.ts'
import { TEXT_SCHEMA } from './text.ts'

/** The keys of a pack file that this reader reads. */
export const RULE_KEYS = ['facts', 'parameters', 'criteria', 'subjects'] as const

/**
 * The JSON Schema (2020-12) of a pack file's rules, made from the very shapes that read it. Keys of other readers are
 * let through; what no schema can say (names, types, cycles, contradictions) the reader checks.
 */
export function rulesSchema(): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'rules.schema.json',
    title: 'The rules in a file of a Feilun pack',
    type: 'object',
    properties: {
      facts: list(fact, 0).schema,
      parameters: list(parameter, 0).schema,
      criteria: { type: 'array', items: { allOf: [criterionRef.schema, { required: ['id'] }] } },
      subjects: list(subject, 0).schema,
    },
    $defs: {
      text: TEXT_SCHEMA,
      citation: CITATION_SCHEMA,
      criterion: criterionSchema(),
      expression: expressionSchema(),
    },
  }
}
