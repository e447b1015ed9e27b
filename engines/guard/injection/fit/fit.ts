import { normalise } from '../../normalise/normalise.ts'
import type { LinearModel, Origin } from '../model.ts'
import { calibrated, usualFalsePositives, type FalsePositives } from './calibrate.ts'
import { featuresOf } from './features.ts'
import { logitOfText } from './logitOfText.ts'
import type { Example } from './example.ts'
import type { Scored } from './scored.ts'
import { quantise } from './quantise.ts'
import { shareOf, splitByGroup } from './split.ts'
import { usualOptions, type Lesson, type TrainOptions } from './train.ts'
import { trainBag, type BagOptions } from './trainBag.ts'
import { weightsOf } from './weighting.ts'

export interface FitOptions {
  readonly train: TrainOptions
  readonly bag: BagOptions
  readonly splitSeed: number
  readonly validationShare: number
  readonly folds: number
  readonly falsePositives: FalsePositives
}

export const usualFit: FitOptions = {
  train: usualOptions,
  bag: { models: 1, leftOut: 0 },
  splitSeed: 5,
  validationShare: 0.15,
  folds: 4,
  falsePositives: usualFalsePositives,
}

export interface Fitted {
  readonly model: LinearModel
  readonly training: readonly Example[]
  /** The training side, each fold by a model of the others: what the threshold was chosen on. */
  readonly crossFitted: readonly Scored[]
  /** How far the planted bias was moved after training. */
  readonly plantedShift: number
  /** The side that was put away. */
  readonly validation: readonly Scored[]
}

/** No text counts for more than so many. */
const mostWeight = 14

/** How lessons are learnt. */
type Teaching = Pick<FitOptions, 'train' | 'bag'>

/** Trains on what may teach, without a threshold. */
function fitWeights(examples: readonly Example[], { train, bag }: Teaching): LinearModel {
  const teaching = examples.filter(({ mayTeach }) => mayTeach)
  const weights = weightsOf(teaching)
  const lessons = teaching.map((example, index): Lesson & { readonly group: string } => ({
    group: example.group,
    features: featuresOf(normalise(example.text).text),
    isAttack: example.isAttack,
    origin: example.origin,
    weight: Math.min(weights[index] ?? 1, mostWeight),
  }))
  return quantise(trainBag(lessons, train, bag), 0)
}

const score = (examples: readonly Example[], model: LinearModel): readonly Scored[] =>
  examples.map((example) => ({ example, logit: logitOfText(example.text, example.origin, model) }))

/** Scores each part of the examples by a model that was trained on the others; `partOf` puts an example in a part, or in none. */
export function leaveOut(
  examples: readonly Example[],
  partOf: (example: Example) => string | undefined,
  options: Teaching,
): readonly Scored[] {
  const parts = new Set(examples.map(partOf).filter((part) => part !== undefined))
  return [...parts].flatMap((part) =>
    score(
      examples.filter((example) => partOf(example) === part),
      fitWeights(
        examples.filter((example) => partOf(example) !== part),
        options,
      ),
    ),
  )
}

const ofOrigin = (scored: readonly Scored[], origin: Origin): readonly Scored[] =>
  scored.filter(({ example }) => example.origin === origin)

/**
 * Splits by groups, cross-fits the training side to choose one threshold for all languages, trains on the whole training side, and scores
 * the side that was put away. The same examples and options give the same bytes.
 */
export function fit(examples: readonly Example[], options: FitOptions = usualFit): Fitted {
  const { training, validation } = splitByGroup(examples, options.splitSeed, options.validationShare)
  const foldOf = ({ group }: Example): string =>
    String(Math.floor(shareOf(group, options.splitSeed + 1) * options.folds))
  const crossFitted = leaveOut(training, foldOf, options)
  const threshold = calibrated(ofOrigin(crossFitted, 'own'), options.falsePositives)
  const weights = fitWeights(training, options)
  // Planted texts have a bias of their own, which is moved until the same threshold holds for them.
  const over = calibrated(ofOrigin(crossFitted, 'planted'), options.falsePositives) - threshold
  const model = { ...weights, bias: { own: weights.bias.own, planted: weights.bias.planted - over }, threshold }
  const moved = crossFitted.map((each) =>
    each.example.origin === 'planted' ? { ...each, logit: each.logit - over } : each,
  )
  return { model, training, crossFitted: moved, plantedShift: over, validation: score(validation, model) }
}
