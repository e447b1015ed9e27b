import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { BROKEN_FORMS } from '../testing/brokenForms.ts'
import { GOOD } from '../testing/goodPack.ts'
import { rulesSchema } from './schema.ts'

/** What a schema cannot say: names that repeat, spans that run backwards, types that clash, YAML itself. */
const BEYOND_A_SCHEMA = new Set([
  'yaml-syntax',
  'duplicate-key',
  'not-utf-8',
  'duplicate-id',
  'duplicate-option',
  'type-clash',
  'empty-range',
  'bad-date',
])

describe('the published schema', () => {
  // An independent implementation of JSON Schema reads what this one publishes.
  const schema = z.fromJSONSchema(JSON.parse(JSON.stringify(rulesSchema())))

  it('accepts a pack in order', () => {
    const result = schema.safeParse(parse(GOOD))
    expect(result.error?.issues ?? []).toEqual([])
  })

  for (const broken of BROKEN_FORMS) {
    if (
      BEYOND_A_SCHEMA.has(broken.code) ||
      broken.on === 'criterions' ||
      broken.on === 'x-facts' ||
      broken.name === 'an enum without options'
    )
      continue
    it(`refuses ${broken.name}`, () => {
      expect(schema.safeParse(parse(GOOD.replace(broken.replace, broken.by))).success).toBe(false)
    })
  }
})
