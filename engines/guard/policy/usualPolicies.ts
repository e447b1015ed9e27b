import type { GuardPolicy } from '../model.ts'

export const usualPolicyNames = ['student', 'business', 'department'] as const
export type UsualPolicyName = (typeof usualPolicyNames)[number]

/** Numbers that say who somebody is, or open what is theirs. In an answer they are the model's own, or somebody else's. */
const numbersInAnswers = {
  hkid: 'mask',
  passport: 'mask',
  'home-return-permit': 'mask',
  'mainland-id': 'mask',
  card: 'mask',
  'bank-account': 'mask',
} as const

const policies: Readonly<Record<UsualPolicyName, GuardPolicy>> = {
  // Nothing of a child's need reach a model, so all is masked and nothing restored.
  student: {
    personal: {
      hkid: 'mask',
      passport: 'mask',
      'home-return-permit': 'mask',
      'mainland-id': 'mask',
      phone: 'mask',
      'fps-id': 'mask',
      'bank-account': 'mask',
      card: 'mask',
      address: 'mask',
      name: 'flag',
      email: 'mask',
      'licence-plate': 'mask',
    },
    personalInAnswers: { ...numbersInAnswers, phone: 'flag', email: 'flag', address: 'flag' },
    injection: { direct: 'block', indirect: 'block' },
    terms: [],
    onFailure: 'closed',
  },
  // A firm writes letters with its customers' data in them: they come back in the answer without having left.
  business: {
    personal: {
      hkid: 'pseudonymise',
      passport: 'pseudonymise',
      'home-return-permit': 'pseudonymise',
      'mainland-id': 'pseudonymise',
      phone: 'pseudonymise',
      'fps-id': 'pseudonymise',
      'bank-account': 'pseudonymise',
      card: 'mask',
      address: 'pseudonymise',
      name: 'flag',
      email: 'pseudonymise',
      'licence-plate': 'pseudonymise',
    },
    personalInAnswers: numbersInAnswers,
    injection: { direct: 'flag', indirect: 'block' },
    terms: [],
    onFailure: 'closed',
  },
  // Identity and bank numbers have no place in a question to a model that a department asks; the rest comes back.
  department: {
    personal: {
      hkid: 'block',
      passport: 'block',
      'home-return-permit': 'block',
      'mainland-id': 'block',
      phone: 'pseudonymise',
      'fps-id': 'pseudonymise',
      'bank-account': 'block',
      card: 'block',
      address: 'pseudonymise',
      name: 'pseudonymise',
      email: 'pseudonymise',
      'licence-plate': 'pseudonymise',
    },
    personalInAnswers: { ...numbersInAnswers, phone: 'flag', email: 'flag', address: 'flag', name: 'flag' },
    injection: { direct: 'block', indirect: 'block' },
    terms: [],
    onFailure: 'closed',
  },
}

/** A policy to begin with. The same object each time; it must not be changed in place. */
export function usualPolicy(name: UsualPolicyName): GuardPolicy {
  return policies[name]
}
