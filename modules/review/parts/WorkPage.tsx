import type { ComponentChildren } from 'preact'
import type { CaseView } from '#modules/casework'
import { ExampleNotice, partWords } from '#modules/casework/parts'
import type { Process } from '#modules/packs'
import { Breadcrumbs, ErrorSummary, Heading, Lead, Page } from '#platform/ui'
import { to, workHref, wordsOf, type View } from '../view.ts'
import { Moved } from './Moved.tsx'
import type { Mistake } from './mistake.ts'

export interface WorkPageProps {
  view: View
  case: CaseView
  process: Process
  title: string
  lead?: string | undefined
  /** What is wrong, by the id of its field. */
  wrong?: ReadonlyMap<string, string>
  mistake?: Mistake | undefined
  children: ComponentChildren
}

/** A page on which something is done with a case: which case it is, what is wrong, what the page is for. */
export function WorkPage({ view, case: shown, process, title, lead, wrong, mistake, children }: WorkPageProps) {
  const { site, language, path } = view
  const t = wordsOf(view)
  const errors = [...(wrong ?? [])].map(([field, message]) => ({ field, message }))
  return (
    <Page
      site={site}
      language={language}
      path={path}
      title={errors.length === 0 ? title : partWords(view)('error.title', { title })}
      active="me"
      noindex
    >
      <ErrorSummary language={language} errors={errors} />
      <Breadcrumbs
        language={language}
        items={[
          { title: t('queue.title'), href: to(view, '/work') },
          { title: `${shown.title[language]} · ${shown.reference}`, href: to(view, workHref(shown.reference)) },
        ]}
      />
      <Moved view={view} case={shown} mistake={mistake} />
      <Heading level={1} kicker={`${shown.reference} · ${shown.party.name}`}>
        {title}
      </Heading>
      {lead !== undefined && <Lead>{lead}</Lead>}
      <ExampleNotice view={view} process={process} />
      {children}
    </Page>
  )
}
