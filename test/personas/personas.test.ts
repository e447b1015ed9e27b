import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compile, plainDate } from '#engines/rules'
import { readRules } from '#modules/packs'
import { interview } from './interview.ts'
import { personas } from './personas.ts'

const program = compile(await readRules(join(import.meta.dirname, '../../packs/hk-2026')))
const asOf = plainDate('2026-11-22')

describe('on hk-2026', () => {
  it('has ten personas', () => expect(personas).toHaveLength(10))

  it.each(personas)('$name settles in at most 12 questions, who they are among them', (persona) => {
    if (asOf === undefined) throw new Error('not a date')
    const { asked, skipped, unsettled } = interview(program, persona, asOf)
    expect(asked[0]).toBe('party-kind')
    expect(asked.length).toBeLessThanOrEqual(12)
    expect(new Set(asked).size).toBe(asked.length)
    expect(skipped).toEqual([])
    expect(unsettled).toBe(0)
  })
})
