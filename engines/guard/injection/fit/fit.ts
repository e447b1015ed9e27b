import { normalise } from '../../normalise/normalise.ts'
import type { LinearModel, Origin } from '../model.ts'
import { featuresOf } from './features.ts'
import { logitOfText } from './logitOfText.ts'
import type { Example } from './example.ts'
import { quantise } from './quantise.ts'
import { shareOf, splitByGroup } from './split.ts'
import { thresholdFor, type HarmlessLogits } from './threshold.ts'
import { train, usualOptions, type Lesson, type TrainOptions } from './train.ts'
import { weightsOf } from './weighting.ts'

export interface FitOptions {
  readonly train: TrainOptions
  readonly splitSeed: number
  readonly validationShare: number
  readonly folds: number
  /** Share of harmless texts of any language that may be flagged, among texts that the model had not seen. */
  readonly falsePositives: number
}

export const usualFit: FitOptions = {
  train: usualOptions,
  splitSeed: 5,
  validationShare: 0.2,
  folds: 4,
  falsePositives: 0.01,
}

/** One text and its logit by a model that had not seen its group. */
export interface Scored {
  readonly example: Example
  readonly logit: number
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
const mostWeight = 6

/** Trains on what may teach, without a threshold. */
export function fitWeights(examples: readonly Example[], options: TrainOptions): LinearModel {
  const teaching = examples.filter(({ mayTeach }) => mayTeach)
  const weights = weightsOf(teaching)
  const lessons = teaching.map((example, index): Lesson => ({
    features: featuresOf(normalise(example.text).text),
    isAttack: example.isAttack,
    origin: example.origin,
    weight: Math.min(weights[index] ?? 1, mostWeight),
  }))
  return quantise(train(lessons, options), 0)
}

const score = (examples: readonly Example[], model: LinearModel): readonly Scored[] =>
  examples.map((example) => ({ example, logit: logitOfText(example.text, example.origin, model) }))

/** Scores each part of the examples by a model that was trained on the others; `partOf` puts an example in a part, or in none. */
export function leaveOut(
  examples: readonly Example[],
  partOf: (example: Example) => string | undefined,
  options: TrainOptions,
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

/** Planted texts are too few in some languages to be counted apart; what people write themselves is counted by language. */
function harmlessLogits(scored: readonly Scored[], origin: Origin): HarmlessLogits {
  const harmless = scored.filter(({ example }) => !example.isAttack && example.origin === origin)
  const groups = Map.groupBy(harmless, ({ example }) => (origin === 'own' ? example.language : 'all'))
  return new Map([...groups].map(([language, group]) => [language, group.map(({ logit }) => logit)]))
}

/**
 * Splits by groups, cross-fits the training side to choose one threshold for all languages, trains on the whole training side, and scores
 * the side that was put away. The same examples and options give the same bytes.
 */
export function fit(examples: readonly Example[], options: FitOptions = usualFit): Fitted {
  const { training, validation } = splitByGroup(examples, options.splitSeed, options.validationShare)
  const foldOf = ({ group }: Example): string =>
    String(Math.floor(shareOf(group, options.splitSeed + 1) * options.folds))
  const crossFitted = leaveOut(training, foldOf, options.train)
  const threshold = thresholdFor(harmlessLogits(crossFitted, 'own'), options.falsePositives)
  const weights = fitWeights(training, options.train)
  // Planted texts have a bias of their own, which is moved until the same threshold holds for them.
  const over = thresholdFor(harmlessLogits(crossFitted, 'planted'), options.falsePositives) - threshold
  const model = { ...weights, bias: { own: weights.bias.own, planted: weights.bias.planted - over }, threshold }
  const moved = crossFitted.map((each) =>
    each.example.origin === 'planted' ? { ...each, logit: each.logit - over } : each,
  )
  return { model, training, crossFitted: moved, plantedShift: over, validation: score(validation, model) }
}
