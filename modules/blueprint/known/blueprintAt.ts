import type { Conflict, Content, Guideline, Measure, Promised, Proposal, Series } from '#modules/packs'
import { evidenceBy, promiseState, type Evidence, type PromiseState } from '../promises/promiseState.ts'
import { happenedBy, sourceDays, statedBy, statedOn, type SourceDays } from './onFile.ts'

export type MeasureState = Measure['status']['state']

export interface PromiseAt {
  readonly promise: Promised
  readonly measure: Measure
  readonly state: PromiseState
  /** The evidence on file by then, the oldest first. */
  readonly evidence: readonly Evidence[]
}

export interface MeasureAt {
  /** The measure with only the money, promises and figures that a source had stated by then. */
  readonly measure: Measure
  /** The day by which the first of its sources had announced it. */
  readonly announced: string
  readonly state: MeasureState
  readonly promises: readonly PromiseAt[]
}

/** The programme as it stood on a day. */
export interface BlueprintAt {
  readonly asOf: string
  readonly measures: readonly MeasureAt[]
  readonly promises: readonly PromiseAt[]
  /** Disagreements of which both sides had been heard. */
  readonly conflicts: readonly Conflict[]
  readonly proposals: readonly Proposal[]
  readonly guidelines: readonly Guideline[]
  /** Figures over time, with the years that a source had given. */
  readonly series: readonly Series[]
  /** How many measures of the pack were announced only after that day. */
  readonly announcedLater: number
}

function measureAt(whole: Measure, days: SourceDays, asOf: string): MeasureAt | undefined {
  const announced = statedOn([...whole.cite, ...whole.status.cite], days)
  if (announced === undefined || announced > asOf) return undefined
  const stated = ({ cite }: { cite: Measure['cite'] }) => statedBy(cite, days, asOf)
  const measure: Measure = {
    ...whole,
    money: whole.money.filter(stated),
    promises: whole.promises.filter(stated),
    figures: whole.figures.filter(stated),
  }
  const { status } = whole
  const stateKnown = happenedBy(status['as-of'], status.cite, days) <= asOf
  return {
    measure,
    announced,
    // Before the source that tells of its present state, all that was known is that it had been announced.
    state: stateKnown ? status.state : 'announced',
    promises: measure.promises.map((promise) => ({
      promise,
      measure,
      state: promiseState(promise, days, asOf),
      evidence: evidenceBy(promise, days, asOf),
    })),
  }
}

/** What the sources had said of the programme by the end of the day `asOf`, in the pack's order. */
export function blueprintAt(content: Content, asOf: string): BlueprintAt {
  const days = sourceDays(content)
  const stated = ({ cite }: { cite: Measure['cite'] }) => statedBy(cite, days, asOf)
  const measures = content.measures.flatMap((measure) => measureAt(measure, days, asOf) ?? [])
  return {
    asOf,
    measures,
    promises: measures.flatMap(({ promises }) => promises),
    conflicts: content.conflicts.filter(({ claims }) => claims.every(stated)),
    proposals: content.proposals.filter(stated),
    guidelines: content.guidelines.filter(stated),
    series: content.series
      .map((series) => ({ ...series, points: series.points.filter(stated), parts: series.parts.filter(stated) }))
      .filter(({ points }) => points.length > 0),
    announcedLater: content.measures.length - measures.length,
  }
}
