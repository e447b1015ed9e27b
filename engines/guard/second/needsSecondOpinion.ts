import type { InjectionFinding } from '../model.ts'

/** Scores from the first up to the second are close to the threshold, which is at a half. Decision 196 has the figures they were chosen by. */
export const doubtful = { from: 0.25, to: 0.6 } as const

/** Whether a score is too close to the threshold for the model to be sure. Pure. */
export const needsSecondOpinion = ({ score }: Pick<InjectionFinding, 'score'>): boolean =>
  score >= doubtful.from && score < doubtful.to
