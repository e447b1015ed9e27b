import type { RulePack } from '#engines/rules'
import type { Text } from '#platform/i18n'
import type { Claim, ClaimKind } from '../evidencePort.ts'
import { cited } from './cited.ts'
import { walkRule, type Walked } from './citedRules.ts'
import { hrefs } from './hrefs.ts'

interface Rule extends Walked {
  readonly kind: ClaimKind
}

const plain = (text: string): Text => ({ 'zh-Hant': text, 'zh-Hans': text, en: text })

/** The entries that rules share, by what names them: a criterion's parts, a parameter's values, a fact's derivation. */
function sharedRules({ criteria, parameters, facts }: RulePack): ReadonlyMap<string, Rule> {
  return new Map<string, Rule>([
    ...criteria.map(
      (each) =>
        [`criterion ${each.id}`, { kind: 'criterion', ...walkRule(each, each.text ?? plain(each.id)) }] as const,
    ),
    ...parameters.map(
      (each) => [`parameter ${each.id}`, { kind: 'parameter', ...walkRule(each, each.label) }] as const,
    ),
    ...facts.map((each) => [`fact ${each.id}`, { kind: 'criterion', ...walkRule(each, each.label) }] as const),
  ])
}

const claimsOf = ({ kind, parts }: Rule, href: string): readonly Claim[] =>
  parts.flatMap(({ label, cite }) => cited(kind, label, href, cite))

/** A rule and everything that it names, directly or not, each once. */
function withNamed(rule: Rule, shared: ReadonlyMap<string, Rule>, reached: Set<string>): readonly Rule[] {
  const seen = new Set<string>()
  const queue: Rule[] = [rule]
  for (const { names } of queue) {
    for (const { of, id } of names) {
      const key = `${of} ${id}`
      const next = shared.get(key)
      if (next === undefined || seen.has(key)) continue
      seen.add(key)
      reached.add(key)
      queue.push(next)
    }
  }
  return queue
}

/**
 * A claim for every citation of the rules. What subjects share shows on the page of each that uses it; what none uses shows
 * where everything that is decided does.
 */
export function claimsOfRules(rules: RulePack, schemes: ReadonlySet<string>): readonly Claim[] {
  const shared = sharedRules(rules)
  const reached = new Set<string>()
  const used = rules.subjects.flatMap((subject) => {
    const { cite, ...rest } = subject
    const href = schemes.has(subject.id) ? hrefs.scheme(subject.id) : hrefs.stand
    const rule: Rule = { kind: 'criterion', ...walkRule(rest, subject.name) }
    return [
      ...cited('subject', subject.name, href, cite),
      ...withNamed(rule, shared, reached).flatMap((each) => claimsOf(each, href)),
    ]
  })
  const unused = [...shared].flatMap(([key, rule]) => (reached.has(key) ? [] : claimsOf(rule, hrefs.stand)))
  return [...used, ...unused]
}
