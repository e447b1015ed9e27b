/** A row with what it should come to, 1 or 0, and how much it counts. */
export interface Labelled {
  readonly row: readonly number[]
  readonly is: 0 | 1
  readonly weight: number
}

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, each, at) => sum + each * (b[at] ?? 0), 0)

/** Solves a symmetric positive system by elimination with pivots. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0])
  const size = rows.length
  for (let at = 0; at < size; at++) {
    const [pivot = at] = rows
      .map((_, index) => index)
      .slice(at)
      .sort((a, b) => Math.abs(rows[b]?.[at] ?? 0) - Math.abs(rows[a]?.[at] ?? 0))
    const top = rows[pivot] ?? []
    rows[pivot] = rows[at] ?? []
    rows[at] = top
    for (let below = at + 1; below < size; below++) {
      const row = rows[below] ?? []
      const factor = (row[at] ?? 0) / (top[at] ?? 1)
      if (factor !== 0) rows[below] = row.map((each, column) => each - factor * (top[column] ?? 0))
    }
  }
  const solved = Array.from({ length: size }, () => 0)
  for (let at = size - 1; at >= 0; at--) {
    const row = rows[at] ?? []
    solved[at] = ((row[size] ?? 0) - dot(row.slice(0, size), solved)) / (row[at] ?? 1)
  }
  return solved
}

const steps = 12
/** No weight moves further in one step, so that a separable sample does not run away. */
const longestStep = 3
const steepest = 30

/**
 * Fits a logistic sum by Newton's method, from given weights.
 * @param ridge what each weight's square costs
 */
export function fitLogistic(sample: readonly Labelled[], ridge: readonly number[], from: readonly number[]): number[] {
  let weights = [...from]
  for (let step = 0; step < steps; step++) {
    const slope = weights.map((each, at) => each * (ridge[at] ?? 0))
    const curve = ridge.map((each, at) => ridge.map((_, column) => (at === column ? each : 0)))
    for (const { row, is, weight } of sample) {
      const chance = 1 / (1 + Math.exp(-Math.min(steepest, Math.max(-steepest, dot(row, weights)))))
      for (const [at, each] of row.entries()) {
        if (each === 0) continue
        slope[at] = (slope[at] ?? 0) + weight * (chance - is) * each
        const line = curve[at] ?? []
        for (const [column, other] of row.entries())
          line[column] = (line[column] ?? 0) + weight * chance * (1 - chance) * each * other
      }
    }
    const move = solve(curve, slope)
    const share = Math.min(1, longestStep / Math.max(1e-9, ...move.map(Math.abs)))
    weights = weights.map((each, at) => each - share * (move[at] ?? 0))
  }
  return weights
}
