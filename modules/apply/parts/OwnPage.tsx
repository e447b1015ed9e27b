import type { ComponentChildren } from 'preact'
import type { FeilunError } from '#platform/errors'
import { describe } from '#platform/errors'
import { partWords } from '#modules/casework/parts'
import { Breadcrumbs, ErrorSummary, Notice, Page, type FieldError } from '#platform/ui'
import { to, wordsOf, type View } from '../view.ts'

export interface OwnPageProps {
  view: View
  title: string
  /** The pages above this one, below the list of one's applications. */
  above?: readonly { title: string; href: string }[]
  /** What is wrong with what was typed, each at its field. */
  errors?: readonly FieldError[]
  /** What stood in the way of the whole, such as a case that has moved on. */
  refused?: FeilunError | undefined
  children: ComponentChildren
}

/** A page that is for its reader alone. What is wrong stands first, and in the title. */
export function OwnPage({ view, title, above = [], errors = [], refused, children }: OwnPageProps) {
  const { site, language, path } = view
  const isWrong = errors.length > 0 || refused !== undefined
  const named = isWrong ? partWords(view)('error.title', { title }) : title
  const said = refused === undefined ? undefined : describe(refused.code, language, refused.params)
  return (
    <Page site={site} language={language} path={path} title={named} active="me" noindex>
      <ErrorSummary language={language} errors={errors} />
      {said !== undefined && (
        <div role="alert">
          <Notice tone="negative" title={said.title}>
            <p>{said.cause}</p>
            <p>{said.remedy}</p>
          </Notice>
        </div>
      )}
      <Breadcrumbs
        language={language}
        items={[
          { title: wordsOf(view)('cases.title'), href: to(view, '/cases') },
          ...above.map((each) => ({ ...each, href: to(view, each.href) })),
        ]}
      />
      {children}
    </Page>
  )
}

/** A case as a page above one of its own. */
export const caseAbove = (
  { title, reference }: { title: Readonly<Record<View['language'], string>>; reference: string },
  { language }: View,
) => ({ title: `${title[language]} · ${reference}`, href: `/cases/${reference}` })
