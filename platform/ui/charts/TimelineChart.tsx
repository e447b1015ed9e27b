import { scaleTime } from 'd3-scale'
import { formatDate, formatNumber } from '#platform/i18n'
import type { Tone } from '../display/Tag.tsx'
import { Chart, descriptionId, titleId, type ChartProps } from './Chart.tsx'
import { percent } from './percent.ts'

export interface DatedMark {
  /** ISO date. */
  date: string
  tone: Tone
}

export type TimelineChartProps = ChartProps & {
  marks: readonly DatedMark[]
  /** What each tone stands for; marks are stacked in this order from the ground up. */
  legend: readonly { tone: Tone; label: string }[]
  /** ISO date of the line that parts what is past from what is ahead. */
  asOf: string
  asOfLabel: string
}

const step = 12
const day = (date: string): Date => new Date(`${date}T00:00:00Z`)
const yearStart = (year: number): Date => new Date(Date.UTC(year, 0, 1))

interface Stack {
  key: string
  at: Date
  tones: readonly Tone[]
}

/** The quarter of a day, counted from the year nought. */
const quarterOf = (date: string): number =>
  Number(date.slice(0, 4)) * 4 + Math.floor((Number(date.slice(5, 7)) - 1) / 3)
const quarterStart = (quarter: number): Date => new Date(Date.UTC(Math.floor(quarter / 4), (quarter % 4) * 3, 1))
const quarterMiddle = (quarter: number): Date => new Date(Date.UTC(Math.floor(quarter / 4), (quarter % 4) * 3 + 1, 15))

/**
 * The marks of each quarter in one pile at its middle: few enough to stand apart on a phone, and a pile's height is a
 * count. The quarter of `asOf` has two, at its ends, so that none stands on the wrong side of the line.
 */
function stacked(marks: readonly DatedMark[], order: readonly Tone[], asOf: string): readonly Stack[] {
  const present = quarterOf(asOf)
  const place = (date: string): Date => {
    const quarter = quarterOf(date)
    if (quarter !== present) return quarterMiddle(quarter)
    return quarterStart(date < asOf ? quarter : quarter + 1)
  }
  return [...Map.groupBy(marks, ({ date }) => place(date).toISOString())].map(([key, pile]) => ({
    key,
    at: new Date(key),
    tones: pile.map(({ tone }) => tone).sort((a, b) => order.indexOf(a) - order.indexOf(b)),
  }))
}

/** Dated things along a line of years, one mark each, piled where they are many. */
export function TimelineChart({ marks, legend, asOf, asOfLabel, ...chart }: TimelineChartProps) {
  const order = legend.map(({ tone }) => tone)
  const stacks = stacked(marks, order, asOf)
  const years = [...marks.map(({ date }) => date), asOf].map((date) => Number(date.slice(0, 4)))
  const first = Math.min(...years)
  const last = Math.max(...years) + 1
  const along = scaleTime([yearStart(first), yearStart(last)], [1, 99])
  const highest = Math.max(1, ...stacks.map(({ tones }) => tones.length))
  const ground = 30 + highest * step
  const now = along(day(asOf))
  return (
    <Chart chart={chart}>
      <svg
        class="fl-plot"
        width="100%"
        height={ground + 28}
        role="img"
        aria-labelledby={`${titleId(chart.id)} ${descriptionId(chart.id)}`}
      >
        <Years first={first} last={last} along={(year) => along(yearStart(year))} ground={ground} />
        <line class="fl-plot-now" x1={percent(now)} x2={percent(now)} y1="16" y2={ground + 6} />
        <text
          class="fl-plot-now-label"
          x={percent(now)}
          y="11"
          text-anchor={now < 30 ? 'start' : now > 70 ? 'end' : 'middle'}
        >
          {asOfLabel} {formatDate(asOf, chart.language)}
        </text>
        {stacks.map(({ key, at, tones }) =>
          tones.map((tone, index) => (
            <svg key={`${key}-${index}`} x={percent(along(at))} y={ground - 9 - index * step} overflow="visible">
              <TimelineMark tone={tone} />
            </svg>
          )),
        )}
      </svg>
      <ul class="fl-legend" role="list">
        {legend.map(({ tone, label }) => (
          <li key={tone} class={`fl-tone-${tone}`}>
            <svg class="fl-legend-mark" viewBox="-7 -7 14 14" width="14" height="14" aria-hidden="true">
              <TimelineMark tone={tone} />
            </svg>
            {label} <b>{formatNumber(marks.filter((mark) => mark.tone === tone).length, chart.language)}</b>
          </li>
        ))}
      </ul>
    </Chart>
  )
}

/** Each tone has its own shape, 10 units across, so that the chart is read without its colours. */
function TimelineMark({ tone }: { tone: Tone }) {
  const look = `fl-plot-mark fl-plot-mark-${tone} fl-tone-${tone}`
  switch (tone) {
    case 'positive':
      return <circle class={look} r="4.8" />
    case 'next':
      return <path class={look} d="M0 -5L5 0L0 5L-5 0Z" />
    case 'waiting':
      return <circle class={look} r="3.9" />
    case 'attention':
      return <path class={look} d="M0 -5L5.2 4.4H-5.2Z" />
    case 'negative':
      return <path class={look} d="M-3.8 -3.8L3.8 3.8M3.8 -3.8L-3.8 3.8" />
    case 'neutral':
      return <rect class={look} x="-3.8" y="-3.8" width="7.6" height="7.6" />
  }
}

interface YearsProps {
  first: number
  last: number
  along: (year: number) => number
  ground: number
}

/** A tick at the start of each year and its number in the middle: years are spans, not moments. */
function Years({ first, last, along, ground }: YearsProps) {
  const all = Array.from({ length: last - first }, (_, index) => first + index)
  // Where many years share a phone's width, their last two figures tell them apart.
  const written = (year: number) => (all.length > 8 ? String(year).slice(2) : String(year))
  return (
    <>
      <line class="fl-plot-ground" x1="0" x2="100%" y1={ground} y2={ground} />
      {[...all, last].map((each) => (
        <line
          key={each}
          class="fl-plot-tick"
          x1={percent(along(each))}
          x2={percent(along(each))}
          y1={ground}
          y2={ground + 7}
        />
      ))}
      {all.map((each) => (
        <text
          key={each}
          class="fl-plot-label"
          x={percent((along(each) + along(each + 1)) / 2)}
          y={ground + 21}
          text-anchor="middle"
        >
          {written(each)}
        </text>
      ))}
    </>
  )
}
