import type { ComponentChildren } from 'preact'
import type { Language } from '#platform/i18n'
import { Details } from '../display/Details.tsx'
import { words } from '../words.ts'

export interface ChartProps {
  language: Language
  /** Names the chart; the ids within it are made from it, so it must be the only one on its page. */
  id: string
  title: string
  /** What the chart shows, in a sentence: for those who cannot see it, and a help to those who can. */
  description: string
  /** What is left out, as of when, which scale. */
  note?: ComponentChildren
  /** The same figures as a `Table`, folded behind the chart. */
  table: ComponentChildren
}

export const titleId = (id: string): string => `${id}-title`
export const descriptionId = (id: string): string => `${id}-description`

/** What frames every chart: its title above, its note and its table below. */
export function Chart({ chart, children }: { chart: ChartProps; children: ComponentChildren }) {
  const { language, id, title, description, note, table } = chart
  return (
    <figure class="fl-chart" id={id}>
      <figcaption>
        <p class="fl-chart-title" id={titleId(id)}>
          {title}
        </p>
        <p class="fl-chart-description" id={descriptionId(id)}>
          {description}
        </p>
      </figcaption>
      {children}
      {note !== undefined && <p class="fl-chart-note">{note}</p>}
      <Details summary={words(language)('chart.table')}>{table}</Details>
    </figure>
  )
}
