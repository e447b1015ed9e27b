import type { ComponentChildren } from 'preact'
import { Heading } from './Heading.tsx'

export interface SectionProps {
  /** Names the section, its heading (`id-title`) and what links to it. */
  id: string
  title: ComponentChildren
  level?: 2 | 3
  children: ComponentChildren
}

/** A part of a page under its own heading, with the space around it that sets it apart. */
export function Section({ id, title, level = 2, children }: SectionProps) {
  return (
    <section class="fl-section" id={id} aria-labelledby={`${id}-title`}>
      <Heading level={level} id={`${id}-title`}>
        {title}
      </Heading>
      {children}
    </section>
  )
}
