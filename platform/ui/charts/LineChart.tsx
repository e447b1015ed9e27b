import { scaleLinear, scaleLog } from 'd3-scale'
import { curveLinear, curveStepAfter, line } from 'd3-shape'
import { formatNumber } from '#platform/i18n'
import { words } from '../words.ts'
import { Chart, descriptionId, titleId, type ChartProps } from './Chart.tsx'
import { percent } from './percent.ts'

export interface Point {
  /** The year, or any number that grows. */
  at: number
  value: number
  /** How `at` is written below the point. */
  when: string
  /** How the value is written above it; left out, the point has none. */
  said?: string | undefined
  /** A source expects it, nobody has counted it yet. Such points come last. */
  projected?: boolean
}

export type LineChartProps = ChartProps & {
  points: readonly Point[]
  /** `log` draws each tenfold as one equal step up, and says so under the chart. Where a value is not above nought it stays linear. */
  scale?: 'linear' | 'log'
  /** How the lines across are named; as plain numbers unless given. */
  tickText?: (value: number) => string
}

const top = 34
const height = 200
const foot = 30

/** One figure over time, joined by straight lines: for what changes between the points. */
export function LineChart(props: LineChartProps) {
  return <Plot {...props} curve={curveLinear} />
}

/** One figure over time in steps: for what stays as it is until the next point. */
export function StepChart(props: LineChartProps) {
  return <Plot {...props} curve={curveStepAfter} />
}

/** The bounds of a value axis: with nought where it is linear, from the power of ten below where it is logarithmic. */
function valueScale(values: readonly number[], scale: 'linear' | 'log') {
  const most = Math.max(...values)
  const range = [100, 0]
  if (scale === 'linear') return scaleLinear([Math.min(0, ...values), most > 0 ? most : 1], range).nice(4)
  const floor = 10 ** Math.floor(Math.log10(Math.min(...values)))
  const ceiling = 10 ** Math.ceil(Math.log10(most))
  return scaleLog([floor, Math.max(ceiling, floor * 10)], range)
}

/** Powers of ten, or about four round numbers. */
function ticksOf(up: ReturnType<typeof valueScale>, scale: 'linear' | 'log'): readonly number[] {
  return scale === 'linear' ? up.ticks(4) : up.ticks().filter((tick) => Number.isInteger(Math.log10(tick)))
}

type PlotProps = LineChartProps & { curve: typeof curveLinear }

/**
 * The drawing is as wide as its place: positions along it are shares of the width, and only the line itself lies in a
 * box that stretches, its stroke kept from stretching. So letters have the size of the page's own at any width.
 */
function Plot({ points, scale: wanted = 'linear', tickText, curve, ...chart }: PlotProps) {
  const t = words(chart.language)
  if (points.length === 0) return <Chart chart={chart}>{undefined}</Chart>
  const scale = points.every(({ value }) => value > 0) ? wanted : 'linear'
  const ats = points.map(({ at }) => at)
  const along = scaleLinear([Math.min(...ats), Math.max(...ats)], [14, 97])
  const up = valueScale(
    points.map(({ value }) => value),
    scale,
  )
  const y = (value: number): number => top + (up(value) * height) / 100
  // A label goes above its point, or below it where the line comes down from the left.
  const saidAt = (index: number): number => {
    const value = points[index]?.value ?? 0
    return y(value) + ((points[index - 1]?.value ?? value) > value ? 24 : -12)
  }
  const path = line<Point>()
    .x(({ at }) => along(at))
    .y(({ value }) => up(value))
    .curve(curve)
  const known = points.filter(({ projected }) => projected !== true)
  const expected = points.slice(Math.max(0, known.length - 1))
  const note = scale === 'log' ? [t('chart.log'), ' ', chart.note] : chart.note
  return (
    <Chart chart={{ ...chart, note }}>
      <svg
        class="fl-plot"
        width="100%"
        height={top + height + foot}
        role="img"
        aria-labelledby={`${titleId(chart.id)} ${descriptionId(chart.id)}`}
      >
        {ticksOf(up, scale).map((tick) => (
          <g key={tick}>
            <line class="fl-plot-grid" x1="0" x2="100%" y1={y(tick)} y2={y(tick)} />
            <text class="fl-plot-label" x="0" y={y(tick) - 4}>
              {tickText === undefined ? formatNumber(tick, chart.language) : tickText(tick)}
            </text>
          </g>
        ))}
        <svg y={top} width="100%" height={height} viewBox="0 0 100 100" preserveAspectRatio="none" overflow="visible">
          <path class="fl-plot-line" d={path(known) ?? undefined} />
          {expected.length > 1 && <path class="fl-plot-line fl-plot-line-expected" d={path(expected) ?? undefined} />}
        </svg>
        {points.map(({ at, value, when, said, projected }, index) => {
          const x = along(at)
          const anchor = index === 0 ? 'start' : index === points.length - 1 ? 'end' : 'middle'
          return (
            <g key={at}>
              <circle
                class={projected === true ? 'fl-plot-dot fl-plot-dot-expected' : 'fl-plot-dot'}
                cx={percent(x)}
                cy={y(value)}
                r="5"
              />
              {said !== undefined && (
                <text class="fl-plot-said" x={percent(x)} y={saidAt(index)} text-anchor={anchor}>
                  {projected === true ? `${said} ${t('chart.projected')}` : said}
                </text>
              )}
              <text class="fl-plot-label" x={percent(x)} y={top + height + 22} text-anchor={anchor}>
                {when}
              </text>
            </g>
          )
        })}
      </svg>
    </Chart>
  )
}
