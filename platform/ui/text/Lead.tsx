import type { ComponentChildren } from 'preact'

/** The sentence or two under a page's title that say what the page is for. */
export function Lead({ children }: { children: ComponentChildren }) {
  return <p class="fl-lead">{children}</p>
}
