import type { Text } from '#platform/i18n'
import type { Content } from './content/content.ts'
import type { Guideline, Office, Proposal, Purpose, Role, SourceEntry } from './content/programme.ts'
import type { Measure } from './content/measure.ts'
import type { Scheme } from './content/scheme.ts'

interface Identified {
  readonly id: string
}

/** Lists of a pack never change once it is read, so each is indexed once, on its first look-up, for as long as it lives. */
const indexes = new WeakMap<readonly Identified[], ReadonlyMap<string, Identified>>()

function byId<Value extends Identified>(list: readonly Value[], id: string): Value | undefined {
  const index = indexes.get(list) ?? new Map<string, Identified>(list.map((value) => [value.id, value]))
  indexes.set(list, index)
  return index.get(id) as Value | undefined // The index was made from this very list.
}

export const measureById = (content: Content, id: string): Measure | undefined => byId(content.measures, id)
export const schemeById = (content: Content, id: string): Scheme | undefined => byId(content.schemes, id)
export const officeById = (content: Content, id: string): Office | undefined => byId(content.offices, id)
export const purposeById = (content: Content, id: string): Purpose | undefined => byId(content.purposes, id)
export const roleById = (content: Content, id: string): Role | undefined => byId(content.roles, id)
export const sourceById = (content: Content, id: string): SourceEntry | undefined => byId(content.sources, id)
export const proposalById = (content: Content, id: string): Proposal | undefined => byId(content.proposals, id)
export const guidelineById = (content: Content, id: string): Guideline | undefined => byId(content.guidelines, id)

/** The name of an office; undefined where the pack has no such office, which a checked pack never says of an owner. */
export const officeName = (content: Content, id: string): Text | undefined => officeById(content, id)?.name
