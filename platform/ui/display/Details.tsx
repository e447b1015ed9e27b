import type { ComponentChildren } from 'preact'

export interface DetailsProps {
  summary: ComponentChildren
  open?: boolean
  id?: string | undefined
  /** `plain` under a field or figure; `group` for a folded group of the page, with the weight of a heading. */
  look?: 'plain' | 'group'
  children: ComponentChildren
}

/** Folded away until wanted, by the browser itself. Printed open. */
export function Details({ summary, open, id, look = 'plain', children }: DetailsProps) {
  return (
    <details class={`fl-details fl-details-${look}`} id={id} open={open}>
      <summary>
        <span>{summary}</span>
      </summary>
      <div class="fl-details-body">{children}</div>
    </details>
  )
}
