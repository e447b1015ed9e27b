import type { CaseView } from '#modules/casework'
import type { Process } from '#modules/packs'
import type { Unit } from '#modules/accounts'
import type { Directory } from '#modules/schemes/parts'
import { Breadcrumbs, Heading, Notice, Page, SummaryList, Tag } from '#platform/ui'
import { AwardPart, ExampleNotice, History, Told } from '#modules/casework/parts'
import { stateTone, stateWords } from '../parts/stateWords.ts'
import { dateWords, to, wordsOf, type View } from '../view.ts'
import { DecisionPart } from './DecisionPart.tsx'
import { Messages } from './Messages.tsx'
import { NextPart } from './NextPart.tsx'
import { WhatYouCan } from './WhatYouCan.tsx'

export interface CasePageProps {
  view: View
  case: CaseView
  process: Process
  directory: Directory
  unit: Unit
  now: Date
  once: string
  /** What was just done, to be said once. */
  said: 'sent' | 'withdrawn' | 'replied' | 'accepted' | 'declined' | 'appealed' | 'reported' | undefined
  /** What is wrong with a reply. */
  wrong: ReadonlyMap<string, string>
  typed: string | undefined
}

/** Where a case stands and what is next, for those whose case it is. */
export function CasePage(props: CasePageProps) {
  const { view, case: shown, process, said } = props
  const { site, language, path } = view
  const t = wordsOf(view)
  const title = `${shown.title[language]} · ${shown.reference}`
  return (
    <Page site={site} language={language} path={path} title={title} active="me" noindex>
      <Breadcrumbs language={language} items={[{ title: t('cases.title'), href: to(view, '/cases') }]} />
      {said !== undefined && (
        <Notice tone="positive" title={t(`said.${said}`)}>
          {said === 'sent' && <p>{t('said.sent.more', { reference: shown.reference })}</p>}
        </Notice>
      )}
      <Heading level={1} kicker={`${shown.reference} · ${shown.party.name}`}>
        {shown.title[language]}
      </Heading>
      <p>
        <Tag tone={stateTone(shown)}>{stateWords(shown, view)}</Tag>
      </p>
      <NextPart {...props} />
      <ExampleNotice view={view} process={process} />
      <DecisionPart {...props} />
      <AwardPart {...props} title={t('award.title')} />
      <Messages {...props} />
      <Told {...props} title={t('told.title')} />
      <History view={view} timeline={shown.timeline} />
      <WhatYouCan {...props} />
      <SummaryList
        rows={[
          { term: t('case.started'), description: dateWords(shown.started, view) },
          ...(shown.submitted === undefined
            ? []
            : [{ term: t('case.submitted'), description: dateWords(shown.submitted, view) }]),
          {
            term: t('case.rules'),
            description: t('case.rules.version', { version: shown.pack.version, hash: shown.pack.hash.slice(0, 8) }),
          },
        ]}
      />
    </Page>
  )
}
