import type { ComponentChildren } from 'preact'
import { scaleLinear } from 'd3-scale'
import { words } from '../words.ts'
import { Chart, descriptionId, titleId, type ChartProps } from './Chart.tsx'
import { percent } from './percent.ts'

export interface Bar {
  label: ComponentChildren
  /** At least zero: the bars share one linear scale that starts at nought, so lengths can be compared by eye. */
  value: number
  /** The value in words and figures of the page's language. */
  said: ComponentChildren
  /** A source expects it, nobody has counted it yet. */
  projected?: boolean
  /** A share of the value that is known by itself, drawn below it to the same scale. */
  part?: { value: number; said: ComponentChildren }
}

export type BarChartProps = ChartProps & { bars: readonly Bar[] }

/**
 * Lengths side by side, each under its own words. The words are text of the page, which wraps and takes citations; only
 * the bars are drawn.
 */
export function BarChart({ bars, ...chart }: BarChartProps) {
  const most = Math.max(0, ...bars.map(({ value }) => value))
  const along = scaleLinear([0, most === 0 ? 1 : most], [0, 100])
  return (
    <Chart chart={chart}>
      <ul class="fl-bars" role="list" aria-labelledby={titleId(chart.id)} aria-describedby={descriptionId(chart.id)}>
        {bars.map(({ label, value, said, projected, part }, index) => (
          <li key={index}>
            <span class="fl-bar-label">{label}</span>{' '}
            <span class="fl-bar-said">
              {said}
              {projected === true && <span class="fl-bar-projected"> {words(chart.language)('chart.projected')}</span>}
            </span>
            <svg class="fl-bar" width="100%" height="20" aria-hidden="true" focusable="false">
              {projected === true && <Hatch id={`${chart.id}-hatch-${index}`} />}
              <rect
                class={projected === true ? 'fl-bar-expected' : 'fl-bar-length'}
                fill={projected === true ? `url(#${chart.id}-hatch-${index})` : undefined}
                width={percent(along(value))}
                height="20"
              />
            </svg>
            {part !== undefined && (
              <>
                <svg class="fl-bar fl-bar-part" width="100%" height="8" aria-hidden="true" focusable="false">
                  <rect class="fl-bar-length" width={percent(along(part.value))} height="8" />
                </svg>
                <span class="fl-bar-part-said">{part.said}</span>
              </>
            )}
          </li>
        ))}
      </ul>
    </Chart>
  )
}

/** Slanting lines, for what is expected: told apart from what is counted without colour. */
function Hatch({ id }: { id: string }) {
  return (
    <pattern id={id} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect class="fl-hatch-ground" width="7" height="7" />
      <path class="fl-hatch-line" d="M0 0V7" />
    </pattern>
  )
}
