import { describe, expect, it } from 'vitest'
import { readPolicy } from './readPolicy.ts'
import { usualPolicy, usualPolicyNames } from './usualPolicies.ts'

describe('a policy that is read', () => {
  it.each(usualPolicyNames)('is the usual one for a %s, after a turn through JSON', (name) => {
    const policy = usualPolicy(name)
    expect(readPolicy(JSON.parse(JSON.stringify(policy)))).toEqual({ kind: 'policy', policy })
  })

  it('looks for nothing and fails closed where nothing is said', () => {
    expect(readPolicy({})).toEqual({
      kind: 'policy',
      policy: { personal: {}, personalInAnswers: {}, injection: undefined, terms: [], onFailure: 'closed' },
    })
  })

  it.each([
    ['', 'a text'],
    ['', []],
    ['persnal', { persnal: {} }],
    ['personal.hkid', { personal: { hkid: 'hide' } }],
    ['personal.hkdi', { personal: { hkdi: 'mask' } }],
    ['personalInAnswers.hkid', { personalInAnswers: { hkid: 'pseudonymise' } }],
    ['injection.direct', { injection: { indirect: 'block' } }],
    ['injection.secondOpinion', { injection: { direct: 'flag', indirect: 'flag', secondOpinion: 'lower' } }],
    ['terms', { terms: 'secret' }],
    ['terms[0].text', { terms: [{ text: ' .- ', action: 'mask' }] }],
    ['terms[1].action', { terms: [{ text: 'a', action: 'mask' }, { text: 'b' }] }],
    ['onFailure', { onFailure: 'ajar' }],
  ])('is refused with a fault at %s', (path, given) => {
    const read = readPolicy(given)
    expect(read).toMatchObject({ kind: 'faults' })
    expect(read.kind === 'faults' ? read.faults.map((fault) => fault.path) : []).toContain(path)
  })

  it('asks nobody else for an opinion unless it says so', () => {
    const both = { direct: 'flag', indirect: 'block' } as const
    const read = (injection: object) => {
      const result = readPolicy({ injection })
      return result.kind === 'policy' ? result.policy.injection : result.faults
    }
    expect(read(both)).toStrictEqual(both)
    expect(read({ ...both, secondOpinion: 'raise-or-lower' })).toEqual({ ...both, secondOpinion: 'raise-or-lower' })
  })

  it('tells every fault, in words', () => {
    const read = readPolicy({ personal: { hkid: 'hide' }, onFailure: 1 })
    expect(read).toEqual({
      kind: 'faults',
      faults: [
        { path: 'personal.hkid', says: 'must be one of flag, mask, pseudonymise, block' },
        { path: 'onFailure', says: 'must be one of closed, open' },
      ],
    })
  })
})
