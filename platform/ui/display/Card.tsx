import type { ComponentChildren } from 'preact'
import { breakable } from '../text/breakable.tsx'
import { Heading } from '../text/Heading.tsx'

export interface CardProps {
  title: ComponentChildren
  href?: string | undefined
  id?: string | undefined
  /** The level of its title in the page's outline. */
  level?: 2 | 3 | 4
  /** Its state: a `Tag`. */
  tag?: ComponentChildren
  /** A line above the title: the owner, the measure it belongs to. */
  kicker?: ComponentChildren
  children?: ComponentChildren
  /** What can be done with it: links or small buttons. */
  actions?: ComponentChildren
}

/** One of several alike: a scheme, a measure, a source. */
export function Card({ title, href, id, level = 3, tag, kicker, children, actions }: CardProps) {
  return (
    <article class="fl-card" id={id}>
      {tag !== undefined && <div class="fl-card-tag">{tag}</div>}
      <Heading level={level} size="m" kicker={kicker}>
        {href === undefined ? title : <a href={href}>{typeof title === 'string' ? breakable(title) : title}</a>}
      </Heading>
      {children !== undefined && <div class="fl-card-body">{children}</div>}
      {actions !== undefined && <div class="fl-card-actions">{actions}</div>}
    </article>
  )
}
