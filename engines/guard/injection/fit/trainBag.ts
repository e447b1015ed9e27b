import { markCount } from '../read/marks.ts'
import { gramBits } from '../read/scan.ts'
import { shareOf } from './split.ts'
import { train, type Lesson, type RawWeights, type TrainOptions } from './train.ts'

export interface BagOptions {
  /** How many models are averaged. The mean of linear models is one linear model. */
  readonly models: number
  /** Share of groups that each model does without, so that none leans on one wording. */
  readonly leftOut: number
}

/** The mean of several trainings, each without other groups. The same lessons and options give the same weights. */
export function trainBag(
  lessons: readonly (Lesson & { readonly group: string })[],
  options: TrainOptions,
  bag: BagOptions,
): RawWeights {
  const sum: RawWeights = {
    grams: new Float32Array(2 ** gramBits),
    marks: new Float32Array(2 * markCount),
    bias: { own: 0, planted: 0 },
  }
  for (let index = 0; index < bag.models; index++) {
    const seed = options.seed + index
    const taught = lessons.filter(({ group }) => bag.models === 1 || shareOf(group, seed) >= bag.leftOut)
    const { grams, marks, bias } = train(taught, { ...options, seed })
    for (let at = 0; at < grams.length; at++) sum.grams[at] = (sum.grams[at] ?? 0) + (grams[at] ?? 0) / bag.models
    for (let at = 0; at < marks.length; at++) sum.marks[at] = (sum.marks[at] ?? 0) + (marks[at] ?? 0) / bag.models
    sum.bias.own += bias.own / bag.models
    sum.bias.planted += bias.planted / bag.models
  }
  return sum
}
