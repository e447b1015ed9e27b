import type { FactId, RulePack } from '#engines/rules'

/**
 * The facts that a party answers for a criterion (an object of the pack) or a fact (its id) to be known: a fact that follows from others stands for those, a reference for
 * what it refers to. In the order of the pack's facts.
 */
export function factsUnder(rules: RulePack, from: object | FactId): readonly FactId[] {
  const found = new Set<FactId>()
  const seen = new Set<string>()
  const named = (key: string, id: string): void => {
    if (seen.has(`${key}:${id}`)) return
    seen.add(`${key}:${id}`)
    if (key === 'fact') {
      const fact = rules.facts.find((each) => each.id === id)
      if (fact?.derive === undefined) found.add(id)
      else walk(fact.derive)
    } else if (key === 'criterion') walk(rules.criteria.find((each) => each.id === id))
    else {
      const subject = rules.subjects.find((each) => each.id === id)
      walk(subject?.criterion)
      for (const { when, then } of subject?.exceptions ?? []) walk([when, then])
    }
  }
  const walk = (part: unknown): void => {
    if (Array.isArray(part)) for (const each of part) walk(each)
    else if (typeof part === 'object' && part !== null) {
      for (const [key, value] of Object.entries(part)) {
        if (typeof value === 'string' && (key === 'fact' || key === 'criterion' || key === 'subject')) named(key, value)
        else if (key !== 'text' && key !== 'cite') walk(value)
      }
    }
  }
  if (typeof from === 'string') named('fact', from)
  else walk(from)
  return rules.facts.filter(({ id }) => found.has(id)).map(({ id }) => id)
}
