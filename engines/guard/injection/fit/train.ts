import type { Origin } from '../model.ts'
import { markCount } from '../read/marks.ts'
import { gramBits } from '../read/scan.ts'
import { gramShare, markShare } from '../read/windows.ts'
import { windowsOf, type Features } from './features.ts'
import { seeded, shuffled, type Random } from './random.ts'

/** What is learnt, before it is rounded to bytes. */
export interface RawWeights {
  readonly grams: Float32Array
  readonly marks: Float32Array
  readonly bias: { own: number; planted: number }
}

export interface Lesson {
  readonly features: Features
  readonly isAttack: boolean
  readonly origin: Origin
  /** How much the text counts; the mean is about 1. */
  readonly weight: number
}

export interface TrainOptions {
  readonly seed: number
  readonly epochs: number
  readonly rate: number
  /** Pull towards zero at each step, for the features of the step. */
  readonly decay: number
  /** Share of grams that are left out of a step, so that no single wording carries the verdict. */
  readonly gramDropout: number
  readonly markDropout: number
}

export const usualOptions: TrainOptions = {
  seed: 20_261_122,
  epochs: 8,
  rate: 1,
  decay: 0.02,
  gramDropout: 0.4,
  markDropout: 0.15,
}

type Span = readonly [number, number]

class Learner {
  readonly weights: RawWeights = {
    grams: new Float32Array(2 ** gramBits),
    marks: new Float32Array(2 * markCount),
    bias: { own: 0, planted: 0 },
  }
  // AdaGrad: a feature that was often moved moves less. Beginning at 1 keeps rare ones from jumping.
  readonly #gramSquares = new Float32Array(2 ** gramBits).fill(1)
  readonly #markSquares = new Float32Array(2 * markCount).fill(1)
  readonly #options: TrainOptions
  readonly #random: Random

  constructor(options: TrainOptions, random: Random) {
    this.#options = options
    this.#random = random
  }

  logit(features: Features, [from, to]: Span, origin: Origin): number {
    const { grams, marks, bias } = this.weights
    const gramFrom = from === 0 ? 0 : (features.gramEnds[from - 1] ?? 0)
    const gramTo = features.gramEnds[to - 1] ?? 0
    const markFrom = from === 0 ? 0 : (features.markEnds[from - 1] ?? 0)
    const markTo = features.markEnds[to - 1] ?? 0
    let gramSum = 0
    for (let at = gramFrom; at < gramTo; at++) gramSum += grams[features.grams[at] ?? 0] ?? 0
    let markSum = 0
    for (let at = markFrom; at < markTo; at++) {
      const mark = features.marks[at] ?? 0
      markSum += (marks[mark] ?? 0) + (origin === 'planted' ? (marks[mark + markCount] ?? 0) : 0)
    }
    return bias[origin] + gramSum * gramShare(gramTo - gramFrom) + markSum * markShare(markTo - markFrom)
  }

  step(lesson: Lesson, [from, to]: Span, weight: number, rate: number): void {
    const { features, origin } = lesson
    const { gramDropout, markDropout, decay } = this.#options
    const gramFrom = from === 0 ? 0 : (features.gramEnds[from - 1] ?? 0)
    const gramTo = features.gramEnds[to - 1] ?? 0
    const markFrom = from === 0 ? 0 : (features.markEnds[from - 1] ?? 0)
    const markTo = features.markEnds[to - 1] ?? 0
    const { grams, marks, bias } = this.weights
    // Some steps see no concepts at all and some no grams: either half must be able to tell alone.
    const only = this.#random()
    const keepGrams = only < 0.12 ? 0 : 1 - gramDropout
    const keepMarks = only > 0.9 ? 0 : 1 - markDropout
    const gramSeed = Math.floor(this.#random() * 2 ** 32)
    const keepsGram = (at: number): boolean => (Math.imul(at ^ gramSeed, 0x9e3779b1) >>> 8) / 2 ** 24 < keepGrams
    const keepsMark = (at: number): boolean => (Math.imul(at ^ gramSeed, 0x85ebca6b) >>> 8) / 2 ** 24 < keepMarks
    let gramSum = 0
    for (let at = gramFrom; at < gramTo; at++) if (keepsGram(at)) gramSum += grams[features.grams[at] ?? 0] ?? 0
    let markSum = 0
    for (let at = markFrom; at < markTo; at++) {
      if (!keepsMark(at)) continue
      const mark = features.marks[at] ?? 0
      markSum += (marks[mark] ?? 0) + (origin === 'planted' ? (marks[mark + markCount] ?? 0) : 0)
    }
    const gramPart = gramShare(gramTo - gramFrom) / (keepGrams || 1)
    const markPart = markShare(markTo - markFrom) / (keepMarks || 1)
    const logit = bias[origin] + gramSum * gramPart + markSum * markPart
    const error = (1 / (1 + Math.exp(-logit)) - (lesson.isAttack ? 1 : 0)) * weight
    if (Math.abs(error) < 1e-4) return
    bias[origin] -= 0.02 * rate * error
    const gramError = error * gramPart
    for (let at = gramFrom; at < gramTo; at++) {
      if (!keepsGram(at)) continue
      const place = features.grams[at] ?? 0
      const squares = (this.#gramSquares[place] ?? 1) + gramError * gramError
      this.#gramSquares[place] = squares
      const now = grams[place] ?? 0
      grams[place] = now - (rate * (gramError + decay * now)) / Math.sqrt(squares)
    }
    const markError = error * markPart
    for (let at = markFrom; at < markTo; at++) {
      if (!keepsMark(at)) continue
      const mark = features.marks[at] ?? 0
      this.#moveMark(mark, markError, rate)
      if (origin === 'planted') this.#moveMark(mark + markCount, markError, rate)
    }
  }

  #moveMark(mark: number, error: number, rate: number): void {
    const squares = (this.#markSquares[mark] ?? 1) + error * error
    this.#markSquares[mark] = squares
    const now = this.weights.marks[mark] ?? 0
    this.weights.marks[mark] = now - (rate * (error + this.#options.decay * now)) / Math.sqrt(squares)
  }
}

const attackWindows = 2
const benignWindows = 3

/**
 * Logistic regression by AdaGrad over windows. An attack is known by its worst window, so after the first epoch only the two windows
 * that already look worst are pushed up; of a benign text the three that look worst are pushed down. Nothing but the seed is random.
 */
export function train(lessons: readonly Lesson[], options: TrainOptions = usualOptions): RawWeights {
  const random = seeded(options.seed)
  const learner = new Learner(options, random)
  const windows = lessons.map(({ features }) => windowsOf(features))
  const order = lessons.map((_, index) => index)
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    const rate = options.rate * (1 - (0.85 * epoch) / options.epochs)
    for (const index of shuffled(order, random)) {
      const lesson = lessons[index]
      const all = windows[index]
      if (lesson === undefined || all === undefined || all.length === 0) continue
      const most = lesson.isAttack ? attackWindows : benignWindows
      const chosen: readonly Span[] =
        all.length <= most || (epoch === 0 && all.length <= 12)
          ? all
          : all
              .map((span) => ({ span, logit: learner.logit(lesson.features, span, lesson.origin) }))
              .toSorted((one, other) => other.logit - one.logit)
              .slice(0, most)
              .map(({ span }) => span)
      for (const span of chosen) learner.step(lesson, span, lesson.weight / Math.sqrt(chosen.length), rate)
    }
  }
  return learner.weights
}
