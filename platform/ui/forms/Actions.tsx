import type { ComponentChildren } from 'preact'

/** The buttons of a form or page in one row, the one that leads on first. */
export function Actions({ children }: { children: ComponentChildren }) {
  return <div class="fl-actions">{children}</div>
}
