import type { ComponentChildren } from 'preact'

export interface SummaryRow {
  term: ComponentChildren
  description: ComponentChildren
}

export interface SummaryListProps {
  rows: readonly SummaryRow[]
  /** `rows` under each other with hairlines; `facts` side by side, for the four things every card tells. */
  layout?: 'rows' | 'facts'
}

/** What is known of one thing: terms and what they are. */
export function SummaryList({ rows, layout = 'rows' }: SummaryListProps) {
  return (
    <dl class={`fl-summary fl-summary-${layout}`}>
      {rows.map(({ term, description }, index) => (
        <div key={index} class="fl-summary-row">
          <dt>{term}</dt>
          <dd>{description}</dd>
        </div>
      ))}
    </dl>
  )
}
