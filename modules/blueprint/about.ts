import type { Conflict, Content, Measure, Proposal, Scheme } from '#modules/packs'

/** What the pack says about one measure in its other lists. */
export const schemesUnder = (content: Content, measure: string): readonly Scheme[] =>
  content.schemes.filter((scheme) => scheme.measure === measure)

export const proposalsAbout = (content: Content, measure: string): readonly Proposal[] =>
  content.proposals.filter(({ addresses }) => addresses.includes(measure))

export const conflictsAbout = (content: Content, measure: string): readonly Conflict[] =>
  content.conflicts.filter(({ about }) => about.includes(measure))

/** The measures of the pack with these ids, in the order of the ids. */
export const measuresNamed = (content: Content, ids: readonly string[]): readonly Measure[] =>
  ids.flatMap((id) => content.measures.find((measure) => measure.id === id) ?? [])
