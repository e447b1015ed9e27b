import type { ComponentChildren } from 'preact'

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

/** Words up to and with the Han punctuation that closes them, which a reader takes in together. */
const clause = /[^，；：。？！]*[，；：。？！]+[」』）》〉】]*|[^，；：。？！]+/g

/** A title of several clauses breaks between them where it can: 在這張藍圖裏， / 我在哪裏？ */
function clauses(title: string): ComponentChildren {
  const parts = title.match(clause) ?? []
  if (parts.length < 2) return title
  return parts.map((part, index) => (
    <span key={index} class="fl-clause">
      {part}
    </span>
  ))
}

export function Heading({ level, size = sizes[level], kicker, id, children }: HeadingProps) {
  const Level = `h${level}` as const
  return (
    <Level id={id} class={`fl-heading fl-heading-${size}`}>
      {kicker !== undefined && <span class="fl-kicker">{kicker} </span>}
      {typeof children === 'string' ? clauses(children) : children}
    </Level>
  )
}
