import { lastDay, type Citation, type Content, type LooseDate } from '#modules/packs'

/** The day by which each source had surely been published. */
export type SourceDays = ReadonlyMap<string, string>

export function sourceDays({ sources }: Pick<Content, 'sources'>): SourceDays {
  return new Map(sources.map(({ id, date }) => [id, lastDay(date)]))
}

const earliest = (days: readonly string[]): string | undefined =>
  days.reduce<string | undefined>((least, day) => (least === undefined || day < least ? day : least), undefined)

/** The day by which one of the cited sources had said it, or `undefined` where none of them is known. */
export function statedOn(cite: readonly Citation[], days: SourceDays): string | undefined {
  return earliest(cite.map(({ source }) => days.get(source)).filter((day) => day !== undefined))
}

/** Whether a source of that day or before had said it. What has no dated source is never taken as said. */
export function statedBy(cite: readonly Citation[], days: SourceDays, asOf: string): boolean {
  const day = statedOn(cite, days)
  return day !== undefined && day <= asOf
}

/**
 * The day by which something dated `date` had surely happened: the end of the period that its date names, but never later than
 * the first source that tells of it, since a source cannot tell of what is still to come.
 */
export function happenedBy(date: LooseDate, cite: readonly Citation[], days: SourceDays): string {
  const last = lastDay(date)
  const stated = statedOn(cite, days)
  return stated !== undefined && stated < last ? stated : last
}
