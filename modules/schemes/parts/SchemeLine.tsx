import type { ComponentChildren } from 'preact'
import type { Scheme } from '#modules/packs'
import type { Language } from '#platform/i18n'
import { Card } from '#platform/ui'
import { Cited } from './Cited.tsx'
import type { Directory } from './directory.ts'
import { SchemeFacts } from './SchemeFacts.tsx'
import { SchemeStatus } from './SchemeStatus.tsx'

export interface SchemeLineProps {
  language: Language
  scheme: Scheme
  directory: Directory
  /** Where the line leads; the scheme's own page unless given. */
  href?: string
  level?: 2 | 3 | 4
  /** Stands in the place of the scheme's own state. */
  tag?: ComponentChildren
  /** Where the reader stands, between what the scheme gives and its four facts. */
  children?: ComponentChildren
  /** What only some want to know, below the facts. */
  more?: ComponentChildren
}

/** One scheme in a list: what you get, then owner, money, deadline and how, each with its quote. */
export function SchemeLine({ language, scheme, directory, href, level, tag, children, more }: SchemeLineProps) {
  const shown = tag ?? <SchemeStatus language={language} status={scheme.status} />
  return (
    <Card
      id={`scheme-${scheme.id}`}
      title={scheme.title[language]}
      href={href ?? `/schemes/${scheme.id}`}
      tag={shown}
      {...(level === undefined ? {} : { level })}
    >
      <p class="fl-scheme-gives">
        {scheme.gives.text[language]}
        <Cited language={language} directory={directory} cite={scheme.gives.cite} />
      </p>
      {children}
      <SchemeFacts language={language} scheme={scheme} directory={directory} />
      {more}
    </Card>
  )
}
