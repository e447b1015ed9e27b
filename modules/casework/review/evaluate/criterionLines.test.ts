import { describe, expect, it } from 'vitest'
import { compile, decide, plainDate } from '#engines/rules'
import { readRules } from '#modules/packs'
import { criterionLines } from './criterionLines.ts'
import { factsUnder } from './factsUnder.ts'

const rules = await readRules('modules/packs/example-pack')

const linesFor = (subject: string, facts: Readonly<Record<string, string | number>>) => {
  const day = plainDate('2026-06-01')
  const because = day && decide(compile(rules), facts, day, { subjects: [subject] })[0]?.outcome.because
  return because === undefined ? [] : criterionLines(rules, because)
}

describe('The criteria of a scheme for a reviewer', () => {
  it('each say what the rules make of them, and on which answers they rest', () => {
    const lines = linesFor('shop-course', { 'party-kind': 'shop', 'trading-since': '2021-03-01', staff: 21 })
    expect(lines.map(({ path, truth, facts, judged }) => ({ path, truth, facts, judged }))).toEqual([
      { path: '0', truth: 'true', facts: ['party-kind'], judged: false },
      { path: '1', truth: 'true', facts: ['trading-since'], judged: false },
      { path: '2', truth: 'false', facts: ['staff'], judged: false },
    ])
    expect(lines[2]?.cite).toEqual([expect.objectContaining({ source: 'mayor-announcement', figure: '20' })])
  })

  it('leave to a person what the rules leave open', () => {
    const lines = linesFor('school-computing', { 'party-kind': 'school' })
    expect(lines.map(({ truth, judged }) => [truth, judged])).toEqual([
      ['true', false],
      ['not-published', true],
    ])
  })

  it('name every answer under a criterion of the pack, through what follows from others', () => {
    const subject = rules.subjects.find(({ id }) => id === 'shop-course')
    expect(factsUnder(rules, subject?.criterion ?? '')).toEqual(['party-kind', 'trading-since', 'staff'])
  })
})
