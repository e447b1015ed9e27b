import { measureById, type Conflict, type Content, type Measure, type Proposal, type Scheme } from '#modules/packs'

/** What can be joined or applied for under a measure. */
export const schemesUnder = ({ schemes }: Pick<Content, 'schemes'>, measure: string): readonly Scheme[] =>
  schemes.filter((scheme) => scheme.measure === measure)

/** What commentators say of a measure. */
export const proposalsAbout = (proposals: readonly Proposal[], measure: string): readonly Proposal[] =>
  proposals.filter(({ addresses }) => addresses.includes(measure))

/** Where sources disagree about a measure. */
export const conflictsAbout = (conflicts: readonly Conflict[], measure: string): readonly Conflict[] =>
  conflicts.filter(({ about }) => about.includes(measure))

/** Whether a measure is the subject of a disagreement that nobody has settled. */
export const isDisputed = (conflicts: readonly Conflict[], measure: string): boolean =>
  conflictsAbout(conflicts, measure).some(({ status }) => status === 'open')

/** The measures of the pack with these ids, in the order of the ids. */
export const measuresNamed = (content: Content, ids: readonly string[]): readonly Measure[] =>
  ids.flatMap((id) => measureById(content, id) ?? [])
