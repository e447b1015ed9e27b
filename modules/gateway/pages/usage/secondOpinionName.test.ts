import { describe, expect, it } from 'vitest'
import { withOpinions, type Doubt, type GuardPolicy, type Opinion } from '#engines/guard'
import { secondOpinionName } from './secondOpinionName.ts'
import { usageWords } from './words.ts'

const t = usageWords('en')
const doubt: Doubt = {
  text: 0,
  speaker: 'user',
  span: { start: 0, end: 4 },
  score: 0.4,
  isAttack: false,
  passage: 'text',
}
const policy: GuardPolicy = {
  personal: {},
  personalInAnswers: {},
  injection: { direct: 'block', indirect: 'block', secondOpinion: 'raise' },
  terms: [],
  onFailure: 'closed',
}
const opinions: readonly Opinion[] = [
  { kind: 'said', verdict: 'attack' },
  { kind: 'said', verdict: 'harmless' },
  ...(['late', 'malformed', 'failed'] as const).map((why): Opinion => ({ kind: 'unheard', why })),
  ...(['residency', 'busy', 'resting', 'unset'] as const).map((why): Opinion => ({ kind: 'unasked', why })),
]

describe('a second opinion on a call’s page', () => {
  it('is told in words, each in its own', () => {
    const told = opinions.map((opinion) => {
      const judged = { verdict: { outcome: 'pass', hits: [] }, texts: ['text'], pseudonyms: [] } as const
      const [hit] = withOpinions(judged, [{ doubt, opinion }], policy).verdict.hits
      return hit === undefined ? undefined : secondOpinionName(t, hit)
    })
    expect(new Set(told).size).toBe(opinions.length)
    expect(told.slice(0, 3)).toEqual(['An attack', 'Harmless', 'Asked; it came too late'])
    expect(told).not.toContain(undefined)
  })

  it('is not told of a hit without one', () => {
    expect(secondOpinionName(t, { because: ['drops rules', 'base64'] })).toBeUndefined()
  })
})
