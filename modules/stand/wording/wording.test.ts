import { describe, expect, it } from 'vitest'
import { checkFacts, type Rung } from '#engines/rules'
import { standPackOf } from '../standPackOf.ts'
import { decideAll } from '../standing/standing.ts'
import { day, harbour } from '../testing/harbour.ts'
import { factProblemWords } from './factProblemWords.ts'
import { rungWords } from './rungWords.ts'
import { whyNot } from './whyNot.ts'

const pack = standPackOf(harbour)
const { directory } = pack

function because(subject: string, facts: Record<string, string | number | boolean | string[]>) {
  const decision = decideAll(pack, facts, day('2026-03-10')).find((each) => each.subject === subject)
  return whyNot(decision?.outcome.because, { language: 'en', directory })
}

describe('Why a scheme is not for someone', () => {
  it('names the first condition that is not met, and what they said', () => {
    expect(because('grant', { 'party-kind': 'person' })).toBe('Needed: For shops. You said: The person.')
    expect(because('grant', { 'party-kind': 'shop', opened: '2025-09-10' })).toBe(
      'Needed: Two years open. You said: 6 months.',
    )
  })

  it('names each of several ways where any would do, and none of them as the one', () => {
    expect(because('fair', { 'party-kind': 'shop', 'has-stall': false })).toBe(
      'Needed: Has a stall: yes or Kind: The person',
    )
  })

  it('is silent where it is no no', () => {
    expect(because('grant', { 'party-kind': 'shop', opened: '2020-01-01' })).toBeUndefined()
  })
})

describe('What is wrong with a fact', () => {
  it('names the option that excludes the others', () => {
    const checked = checkFacts(pack.program, { trades: ['none', 'tea'] })
    const said = checked.ok ? [] : checked.problems.map((problem) => factProblemWords(problem, 'en', directory))
    expect(said).toEqual(['“The none” cannot be chosen together with another answer.'])
  })
})

describe('A rung in words', () => {
  const say = (rung: Rung) => rungWords(rung, 'en', directory)
  const change = (fact: string, from: string | boolean | string[], to: string | boolean | string[]): Rung => ({
    kind: 'change',
    reaches: 'meets',
    effort: 1,
    changes: [{ fact, from, to }],
  })

  it('is the pack’s own wording of the change where it has one', () => {
    expect(say(change('wants-course', false, true))).toEqual(['Sign up for the course'])
  })

  it('names only what is added to a set', () => {
    expect(say(change('trades', ['tea'], ['fish', 'tea']))).toEqual(['Take up another trade “The fish”'])
  })

  it('says from what to what where the pack has no wording', () => {
    expect(say(change('has-stall', false, true))).toEqual(['“Has a stall” goes from no to yes'])
  })

  it('joins several changes and says from when they count and how far they lead', () => {
    const [stall, trade] = [change('has-stall', false, true), change('wants-course', false, true)]
    if (stall.kind !== 'change' || trade.kind !== 'change') throw new Error('Both are changes')
    expect(
      say({
        ...stall,
        reaches: 'needs-judgement',
        notBefore: day('2027-01-01'),
        changes: [...trade.changes, ...stall.changes],
      }),
    ).toEqual([
      'Sign up for the course; and “Has a stall” goes from no to yes',
      'From 1 January 2027 at the earliest.',
      'Some details are then still to be published or judged.',
    ])
  })

  it('promises no more than a date brings', () => {
    expect(say({ kind: 'wait', reaches: 'meets', until: day('2027-09-10') })).toEqual([
      'Wait until 10 September 2027, and you will meet it.',
    ])
    expect(say({ kind: 'wait', reaches: 'needs-judgement', until: day('2027-09-10') })[0]).toBe(
      'Wait until 10 September 2027: time is then no longer in the way.',
    )
  })
})
