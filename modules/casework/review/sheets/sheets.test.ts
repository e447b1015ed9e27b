import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isReason, longestReason, reasonLength } from './reasonLength.ts'
import { draftProblems, readScores } from './readSheet.ts'

const criteria = [
  { id: 'need', max: 10 },
  { id: 'plan', max: 5 },
]
const why = 'The plan names who teaches, when, and with what.'
const whole = {
  scores: [
    { criterion: 'plan', score: 5, reason: why },
    { criterion: 'need', score: 0, reason: '學校沒有電腦室，需要很明確。' },
  ],
  remark: '',
}

describe('A sheet', () => {
  it('is put in the order of the criteria', () => {
    expect(readScores(whole, criteria)).toEqual({ ok: true, scores: [whole.scores[1], whole.scores[0]] })
  })

  it.each([
    ['a score above the range', 11],
    ['a score below it', -1],
    ['half a score', 2.5],
    ['no number', Number.NaN],
    ['an endless one', Infinity],
  ])('is refused with %s, at its field', (_, score) => {
    const draft = { ...whole, scores: [{ criterion: 'need', score, reason: why }] }
    expect(draftProblems(draft, criteria).map(({ at }) => at)).toEqual(['score/need'])
  })

  it('needs a score and a reason for every criterion before it is locked, though not before', () => {
    const draft = { scores: [{ criterion: 'need', score: 3, reason: ' ' }], remark: '' }
    expect(draftProblems(draft, criteria)).toEqual([])
    const read = readScores(draft, criteria)
    expect(read.ok ? [] : read.problems.map(({ at }) => at)).toEqual(['reason/need', 'score/plan', 'reason/plan'])
  })

  it('takes no criterion that the stage does not have, nor one twice', () => {
    const draft = {
      scores: [...whole.scores, whole.scores[0], { criterion: 'beauty', reason: '' }].filter(
        (score) => score !== undefined,
      ),
      remark: '',
    }
    expect(draftProblems(draft, criteria).map(({ at }) => at)).toEqual(['score/plan', 'score/beauty'])
  })

  it('never reads as whole with a mark outside its range', () => {
    fc.assert(
      fc.property(fc.oneof(fc.integer(), fc.double()), fc.oneof(fc.integer(), fc.double()), (need, plan) => {
        const read = readScores(
          {
            scores: [
              { criterion: 'need', score: need, reason: why },
              { criterion: 'plan', score: plan, reason: why },
            ],
            remark: '',
          },
          criteria,
        )
        const right =
          Number.isInteger(need) && need >= 0 && need <= 10 && Number.isInteger(plan) && plan >= 0 && plan <= 5
        expect(read.ok).toBe(right)
      }),
    )
  })
})

describe('A written reason', () => {
  it('counts what says something, a Han character for three', () => {
    expect(reasonLength('. - !!  ')).toBe(0)
    expect(reasonLength('good')).toBe(4)
    expect(reasonLength('很好')).toBe(6)
    expect(isReason('good good')).toBe(false)
    expect(isReason('計劃清楚，有人負責。')).toBe(true)
    expect(isReason('a'.repeat(longestReason + 1))).toBe(false)
  })
})
