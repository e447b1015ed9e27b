import type { ComponentChildren } from 'preact'

/** The main column with a narrower one beside it; on a phone the second follows the first. */
export function SideBySide({ aside, children }: { aside: ComponentChildren; children: ComponentChildren }) {
  return (
    <div class="fl-beside">
      <div class="fl-beside-main">{children}</div>
      <div class="fl-beside-aside">{aside}</div>
    </div>
  )
}
