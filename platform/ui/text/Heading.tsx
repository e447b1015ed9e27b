import type { ComponentChildren } from 'preact'
import { breakable } from './breakable.tsx'

export interface HeadingProps {
  /** Its place in the outline of the page. One level 1 to a page, and no level left out. */
  level: 1 | 2 | 3 | 4
  /** How large it looks, where that is not what its level says. */
  size?: 'xl' | 'l' | 'm' | 's'
  /** A few words above it that say what it belongs to: the measure of a scheme, the step of a form. */
  kicker?: ComponentChildren
  id?: string
  children: ComponentChildren
}

const sizes = { 1: 'xl', 2: 'l', 3: 'm', 4: 's' } as const

export function Heading({ level, size = sizes[level], kicker, id, children }: HeadingProps) {
  const Level = `h${level}` as const
  return (
    <Level id={id} class={`fl-heading fl-heading-${size}`}>
      {kicker !== undefined && <span class="fl-kicker">{kicker} </span>}
      {typeof children === 'string' ? breakable(children) : children}
    </Level>
  )
}
