import type { ComponentChildren } from 'preact'

/** Cards or figures side by side where there is room, one below the other where there is not. */
export function Grid({ columns = 2, children }: { columns?: 2 | 3 | 4; children: ComponentChildren }) {
  return <div class={`fl-grid fl-grid-${columns}`}>{children}</div>
}
