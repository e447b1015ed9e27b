import type { Fact, NamedCriterion, Parameter, RulePack } from '#engines/rules'
import type { Content } from '#modules/packs'
import type { Text } from '#platform/i18n'

/** The names that a pack gives to things, by id, for pages and for the browser: whatever a scheme or a rule refers to. */
export interface Directory {
  readonly currency: string
  readonly offices: ReadonlyMap<string, Text>
  readonly roles: ReadonlyMap<string, Text>
  readonly sources: ReadonlyMap<string, { readonly publisher: Text; readonly date: string }>
  readonly subjects: ReadonlyMap<string, Text>
  readonly facts: ReadonlyMap<string, Fact>
  readonly criteria: ReadonlyMap<string, NamedCriterion>
  readonly parameters: ReadonlyMap<string, Parameter>
}

type Named = Pick<Content, 'roles'> & {
  readonly offices: readonly Pick<Content['offices'][number], 'id' | 'name'>[]
  readonly pack: Pick<Content['pack'], 'currency'>
  readonly sources: readonly Pick<Content['sources'][number], 'id' | 'publisher' | 'date'>[]
}

export function directoryOf(content: Named, rules: RulePack): Directory {
  return {
    currency: content.pack.currency,
    offices: new Map(content.offices.map(({ id, name }) => [id, name])),
    roles: new Map(content.roles.map(({ id, name }) => [id, name])),
    sources: new Map(content.sources.map(({ id, publisher, date }) => [id, { publisher, date }])),
    subjects: new Map(rules.subjects.map(({ id, name }) => [id, name])),
    facts: new Map(rules.facts.map((fact) => [fact.id, fact])),
    criteria: new Map(rules.criteria.map((criterion) => [criterion.id, criterion])),
    parameters: new Map(rules.parameters.map((parameter) => [parameter.id, parameter])),
  }
}

/** The name of a role or an office: either may be the one that decides or has yet to publish. */
export function nameOf(id: string, directory: Directory): Text | undefined {
  return directory.roles.get(id) ?? directory.offices.get(id)
}
