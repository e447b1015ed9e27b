import type { Example } from './example.ts'
import { fitLogistic, type Labelled } from './logistic.ts'

/** What a question comes to: the most that one of its sentences does. */
export const scoreOf = ({ rows }: Example, weights: readonly number[]): number =>
  Math.max(-100, ...rows.map((row) => row.signs.reduce((sum, each, at) => sum + each * (weights[at] ?? 0), 0)))

const rounds = 8
const ridge = 2
/** What a sentence beside the one that answers counts for, as one that does not. */
const besideWeight = 0.3

function spreadOf(examples: readonly Example[]): number[] {
  const rows = examples.flatMap((example) => example.rows.map((row) => row.signs))
  const [head = []] = rows
  return head.map((_, at) => {
    const values = rows.map((row) => row[at] ?? 0)
    const mean = values.reduce((sum, each) => sum + each, 0) / values.length
    const spread = Math.sqrt(values.reduce((sum, each) => sum + (each - mean) ** 2, 0) / values.length)
    return spread === 0 ? 1 : spread
  })
}

/**
 * Fits the weights of the signs. Which sentence of a question decides is not known beforehand: it is the one that comes highest, of
 * an answerable question among those that answer; so one fits, chooses again, and fits again. The first sign is the bias and costs nothing.
 */
export function fitWeights(examples: readonly Example[]): number[] {
  const spread = spreadOf(examples)
  const scaled = examples.map((example) => ({
    ...example,
    rows: example.rows.map((row) => ({ ...row, signs: row.signs.map((each, at) => each / (spread[at] ?? 1)) })),
  }))
  const costs = spread.map((_, at) => (at === 0 ? 1e-6 : ridge))
  let weights = spread.map(() => 0)
  for (let round = 0; round < rounds; round++) {
    const highest = (rows: Example['rows']): readonly number[] | undefined =>
      round === 0
        ? rows[0]?.signs
        : rows.toSorted((a, b) => scoreOf(only(b), weights) - scoreOf(only(a), weights))[0]?.signs
    const only = (row: Example['rows'][number]): Example => ({ ...empty, rows: [row] })
    const labelled = scaled.flatMap(({ isAnswerable, rows }): Labelled[] => {
      const answering = isAnswerable ? highest(rows.filter(({ answers }) => answers)) : undefined
      const beside = highest(rows.filter(({ answers }) => !answers))
      if (isAnswerable && answering === undefined) return []
      return [
        ...(answering === undefined ? [] : [{ row: answering, is: 1 as const, weight: 1 }]),
        ...(beside === undefined ? [] : [{ row: beside, is: 0 as const, weight: isAnswerable ? besideWeight : 1 }]),
      ]
    })
    weights = fitLogistic(
      labelled,
      costs,
      weights.map((each) => each / 2),
    )
  }
  return weights.map((each, at) => each / (spread[at] ?? 1))
}

const empty: Example = { id: '', file: 0, form: 'written', isAnswerable: false, isHit: false, rows: [] }

/** A fold for each question, the same whatever their order: all of its forms are in one. */
const foldOf = (id: string, folds: number): number =>
  [...id].reduce((sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003, 7) % folds

/** What each example comes to by weights that were fitted without its question. */
export function crossValidated(examples: readonly Example[], folds: number): ReadonlyMap<Example, number> {
  const scores = new Map<Example, number>()
  for (let fold = 0; fold < folds; fold++) {
    const weights = fitWeights(examples.filter(({ id }) => foldOf(id, folds) !== fold))
    for (const example of examples)
      if (foldOf(example.id, folds) === fold) scores.set(example, scoreOf(example, weights))
  }
  return scores
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 1 : values.reduce((sum, each) => sum + each, 0) / values.length

/** The share of the unanswerable questions that come to no more than `least`, as the mean over the files: a longer one weighs no more. */
export function refusedAt(scores: ReadonlyMap<Example, number>, least: number): number {
  const files = Map.groupBy(
    [...scores].filter(([{ isAnswerable }]) => !isAnswerable),
    ([{ file }]) => file,
  )
  return mean([...files.values()].map((of) => mean(of.map(([, score]) => (score <= least ? 1 : 0)))))
}

/** The least score that answers, so that this share of the unanswerable questions is refused. */
export function leastFor(scores: ReadonlyMap<Example, number>, refused: number): number {
  const values = [...scores.values()].toSorted((a, b) => a - b)
  return values.find((least) => refusedAt(scores, least) >= refused) ?? 0
}
