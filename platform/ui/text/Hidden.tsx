import type { ComponentChildren } from 'preact'

/** Words for those who listen to the page; the eye gets them from the place they stand in. */
export function Hidden({ children }: { children: ComponentChildren }) {
  return <span class="fl-hidden">{children}</span>
}
