import type { Text } from '#platform/i18n'
import type { Content } from './content/content.ts'
import type { Guideline, Office, Proposal, Purpose, Role, SourceEntry } from './content/programme.ts'
import type { Process } from './content/process.ts'
import type { Measure } from './content/measure.ts'
import type { Scheme } from './content/scheme.ts'

/** Lists of a pack are short, and searching them is quicker than keeping an index in step. */
const byId = <Value extends { readonly id: string }>(list: readonly Value[], id: string): Value | undefined =>
  list.find((value) => value.id === id)

export const measureById = (content: Content, id: string): Measure | undefined => byId(content.measures, id)
export const schemeById = (content: Content, id: string): Scheme | undefined => byId(content.schemes, id)
export const officeById = (content: Content, id: string): Office | undefined => byId(content.offices, id)
export const purposeById = (content: Content, id: string): Purpose | undefined => byId(content.purposes, id)
export const roleById = (content: Content, id: string): Role | undefined => byId(content.roles, id)
export const sourceById = (content: Content, id: string): SourceEntry | undefined => byId(content.sources, id)
export const proposalById = (content: Content, id: string): Proposal | undefined => byId(content.proposals, id)
export const processById = (content: Content, id: string): Process | undefined => byId(content.processes, id)
export const guidelineById = (content: Content, id: string): Guideline | undefined => byId(content.guidelines, id)

/**
 * The process by which a scheme takes cases on a day (`YYYY-MM-DD`): the one that is open then; else the next to open, else the one that
 * closed last, so that it can be said when it was or will be. Undefined where the scheme has none.
 */
export function processOn(content: Content, scheme: string, day: string): Process | undefined {
  const ofScheme = content.processes.filter((process) => process.scheme === scheme)
  const byOpening = ofScheme.toSorted(({ opens: a = '' }, { opens: b = '' }) => (a < b ? -1 : 1))
  return byOpening.find(({ closes }) => closes === undefined || day <= closes) ?? byOpening.at(-1)
}

/** The name of an office; undefined where the pack has no such office, which a checked pack never says of an owner. */
export const officeName = (content: Content, id: string): Text | undefined => officeById(content, id)?.name
