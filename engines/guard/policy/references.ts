import { personalKinds, type GuardRule } from '../model.ts'

interface Reference {
  /** OWASP Top 10 for LLM applications, 2025. */
  readonly owasp: string
  /** MITRE ATLAS. */
  readonly atlas: string | undefined
}

const sensitive: Reference = { owasp: 'LLM02:2025', atlas: undefined }

/** What each rule guards against, in the two lists that people know. ATLAS has a technique for data that leaks from a model, none for what is told to it. */
export function referenceOf(rule: GuardRule, where: 'question' | 'answer'): Reference {
  if (rule === 'injection-direct') return { owasp: 'LLM01:2025', atlas: 'AML.T0051.000' }
  if (rule === 'injection-indirect') return { owasp: 'LLM01:2025', atlas: 'AML.T0051.001' }
  if (where === 'question') return sensitive
  return isPersonal(rule) ? { owasp: 'LLM02:2025', atlas: 'AML.T0057' } : sensitive
}

const personal: ReadonlySet<string> = new Set(personalKinds)

function isPersonal(rule: GuardRule): boolean {
  return personal.has(rule)
}
