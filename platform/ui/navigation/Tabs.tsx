import type { ComponentChildren } from 'preact'

export interface TabLink {
  title: ComponentChildren
  href: string
  current?: boolean
}

/** Several views of one thing, each an address of its own: plain links, so that Back and a bookmark do what they should. */
export function Tabs({ label, items }: { label: string; items: readonly TabLink[] }) {
  return (
    <nav class="fl-tabs" aria-label={label}>
      <ul>
        {items.map(({ title, href, current }) => (
          <li key={href}>
            <a href={href} aria-current={current === true ? 'page' : undefined}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
