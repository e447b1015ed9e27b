import type { ReviewView } from '../sheets/reviewsOf.ts'

/** What reviewers came to for one criterion; `agreed` was put down in moderation afterwards. */
export interface ScoreTold {
  readonly stage: string
  readonly criterion: string
  readonly max: number
  readonly weight: number
  readonly scores: readonly number[]
  readonly agreed: number | undefined
}

/** What stands beside a decision of its reviews: the scores, by criterion, without who gave which. */
export function scoresTold(reviews: readonly ReviewView[]): readonly ScoreTold[] {
  return reviews.flatMap((review) => {
    if (review.state === 'sealed') return []
    return review.stage.criteria.map(({ id, max, weight }) => ({
      stage: review.stage.id,
      criterion: id,
      max,
      weight,
      scores: review.spread.criteria.find(({ criterion }) => criterion === id)?.scores.toSorted((a, b) => a - b) ?? [],
      agreed: review.moderation.findLast(({ criterion, score }) => criterion === id && score !== undefined)?.score,
    }))
  })
}

/** Whether the last review is so far apart that it must be talked over first, and nobody has put down what came of it. */
export function wantsDiscussion(reviews: readonly ReviewView[]): boolean {
  const last = reviews.at(-1)
  return last?.state === 'shown' && last.spread.discuss && last.moderation.length === 0
}
