import type { RawPublicodes } from 'publicodes'
import type { Criterion, Facts, RulePack } from '#engines/rules'

type RawRule = RawPublicodes<string>[string]

/** The same schemes as publicodes writes them: `toutes ces conditions` over comparisons, texts in quotation marks. */
export function publicodesRules(pack: RulePack): Record<string, RawRule> {
  const rules: Record<string, RawRule> = {}
  for (const fact of pack.facts) rules[nameOf(fact.id)] = { question: fact.label.en }
  for (const subject of pack.subjects) {
    const tests = 'all' in subject.criterion ? subject.criterion.all : []
    rules[nameOf(subject.id)] = { titre: subject.name.en, 'toutes ces conditions': tests.map(condition) }
  }
  return rules
}

/** Names of publicodes are words with spaces between them. */
export function nameOf(id: string): string {
  return id.replaceAll('-', ' ')
}

const SIGNS: Readonly<Record<string, string>> = { 'at-least': '>=', 'at-most': '<=', 'less-than': '<', is: '=' }

function condition(criterion: Criterion): string {
  if (!('fact' in criterion)) throw new TypeError('Only tests of one fact are generated.')
  const [operator, value] = Object.entries(criterion).find(([key]) => SIGNS[key] !== undefined) ?? ['', '']
  return `${nameOf(criterion.fact)} ${SIGNS[operator]} ${written(value)}`
}

function written(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'oui' : 'non'
  return typeof value === 'string' ? `'${value}'` : String(value)
}

export function situationOf(facts: Facts): Record<string, string> {
  return Object.fromEntries(Object.entries(facts).map(([id, value]) => [nameOf(id), written(value)]))
}
