/** How far apart the sheets of a stage lie. Shown with every moderation; large disagreement is to be talked over before a decision. */

export interface Weighed {
  readonly id: string
  readonly weight: number
  readonly max: number
}

interface Marked {
  readonly scores: readonly { readonly criterion: string; readonly score: number }[]
}

export interface CriterionSpread {
  readonly criterion: string
  readonly scores: readonly number[]
  readonly lowest: number
  readonly highest: number
  /** Highest less lowest, in hundredths of the highest mark that there is. */
  readonly apart: number
  readonly farApart: boolean
}

export interface Spread {
  readonly criteria: readonly CriterionSpread[]
  /** Each sheet's weighted total in hundredths of a percent (0 to 10,000), in the order of the sheets. */
  readonly totals: readonly number[]
  readonly mean: number
  /** Highest total less lowest, in hundredths of a percent. */
  readonly apart: number
  /** Whether the sheets are so far apart that the reviewers are asked to discuss before a decision. */
  readonly discuss: boolean
}

/**
 * The plain rule: one criterion counts as far apart where marks differ by 40 % of the most there is to give, or more; the stage is to be
 * discussed where any criterion is, or where totals differ by 20 of 100. It is our own choice, at the careful end: a flag that was not
 * needed costs a conversation, one that was missed costs an appeal. It flags and never decides.
 */
export const farApart = { criterion: 40, total: 2_000 } as const

/** A sheet's total by weight, in hundredths of a percent, rounded half up. A criterion without a mark counts nothing. */
export function totalOf({ scores }: Marked, criteria: readonly Weighed[]): number {
  const weights = criteria.reduce((sum, { weight }) => sum + weight, 0)
  if (weights === 0) return 0
  const marks = new Map(scores.map(({ criterion, score }) => [criterion, score]))
  const parts = criteria.reduce((sum, { id, weight, max }) => sum + ((marks.get(id) ?? 0) * weight) / max, 0)
  return Math.round((parts / weights) * 10_000)
}

const rangeOf = (numbers: readonly number[]): readonly [number, number] =>
  numbers.length === 0 ? [0, 0] : [Math.min(...numbers), Math.max(...numbers)]

export function spreadOf(sheets: readonly Marked[], criteria: readonly Weighed[]): Spread {
  const each = criteria.map(({ id, max }): CriterionSpread => {
    const scores = sheets.flatMap((sheet) =>
      sheet.scores.filter(({ criterion }) => criterion === id).map(({ score }) => score),
    )
    const [lowest, highest] = rangeOf(scores)
    const apart = Math.round(((highest - lowest) / max) * 100)
    return { criterion: id, scores, lowest, highest, apart, farApart: apart >= farApart.criterion }
  })
  const totals = sheets.map((sheet) => totalOf(sheet, criteria))
  const [lowest, highest] = rangeOf(totals)
  const mean = totals.length === 0 ? 0 : Math.round(totals.reduce((sum, total) => sum + total, 0) / totals.length)
  const apart = highest - lowest
  const discuss = apart >= farApart.total || each.some((criterion) => criterion.farApart)
  return { criteria: each, totals, mean, apart, discuss }
}
