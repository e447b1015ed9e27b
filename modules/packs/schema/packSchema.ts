import { rulesSchema } from '#engines/rules/read'
import { isRecord } from '../read/entries.ts'
import { contentSchema } from './contentSchema.ts'

export type JsonSchema = Readonly<Record<string, unknown>>

const recordUnder = (schema: JsonSchema, key: string): JsonSchema => {
  const value = schema[key]
  return isRecord(value) ? value : {}
}

/**
 * The JSON Schema (2020-12) of one file of a pack, content and rules, as it is published: docs/reference/pack.schema.json. What no
 * schema can say (names, cycles, sums, spans) `feilun pack check` checks.
 */
export function packSchema(): JsonSchema {
  const content = contentSchema()
  const rules = rulesSchema()
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'pack.schema.json',
    title: 'A file of a Feilun pack',
    description: 'Any of these keys may stand in any file; docs/reference/pack-format.md explains them.',
    type: 'object',
    properties: { ...content.properties, ...recordUnder(rules, 'properties') },
    additionalProperties: false,
    $defs: { ...content.$defs, ...recordUnder(rules, '$defs') },
  }
}
