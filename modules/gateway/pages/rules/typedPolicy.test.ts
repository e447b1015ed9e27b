import { describe, expect, it } from 'vitest'
import { usualPolicy, usualPolicyNames, type GuardPolicy } from '#engines/guard'
import { languages } from '#platform/i18n'
import { policyOf, typedOf } from './typedPolicy.ts'
import { rulesWords } from './words.ts'

const injection = (policy: ReturnType<typeof policyOf>) => ('policy' in policy ? policy.policy.injection : policy.wrong)

describe.each(languages)('rules as they are filled in, in %s', (language) => {
  const t = rulesWords(language)

  it.each(usualPolicyNames)('are those that were shown: %s', (name) => {
    const policy = usualPolicy(name)
    expect(policyOf(typedOf(policy, t), t)).toStrictEqual({ policy })
  })

  it.each(['raise', 'raise-or-lower'] as const)('keep what a second opinion may do: %s', (secondOpinion) => {
    const policy: GuardPolicy = {
      ...usualPolicy('student'),
      injection: { direct: 'block', indirect: 'flag', secondOpinion },
    }
    expect(policyOf(typedOf(policy, t), t)).toStrictEqual({ policy })
  })

  it('ask nobody else unless that was chosen, and look for attacks where it was', () => {
    expect(injection(policyOf({ direct: 'block', indirect: 'off' }, t))).toStrictEqual({
      direct: 'block',
      indirect: 'flag',
    })
    expect(injection(policyOf({ direct: 'off', indirect: 'off', second: 'off' }, t))).toBeUndefined()
    expect(injection(policyOf({ direct: 'off', indirect: 'off', second: 'raise' }, t))).toStrictEqual({
      direct: 'flag',
      indirect: 'flag',
      secondOpinion: 'raise',
    })
    expect(policyOf({ direct: 'flag', second: 'always' }, t)).toHaveProperty('wrong')
  })
})
