import { finding, type Finding } from '../read/finding.ts'
import type { Check } from './check.ts'

/** Points out of order or twice, and parts of a year that has no point. */
export const seriesPoints: Check = ({ entries }) =>
  entries.series.flatMap(({ value: { points, parts }, place }) => {
    const at = (list: 'points' | 'parts', i: number, key: string) => ({
      file: place.file,
      path: [...place.path, list, i, key],
    })
    const years = new Set(points.map((point) => point.at))
    const unordered = points.flatMap((point, i): readonly Finding[] => {
      const before = points[i - 1]
      if (before === undefined || before.at < point.at) return []
      const where = at('points', i, 'at')
      return before.at === point.at
        ? [finding(where, 'series-order.twice', { at: point.at })]
        : [finding(where, 'series-order', { at: point.at, before: before.at })]
    })
    const stray = parts.flatMap((part, i): readonly Finding[] =>
      years.has(part.of) ? [] : [finding(at('parts', i, 'of'), 'series-part', { of: part.of })],
    )
    return [...unordered, ...stray]
  })
