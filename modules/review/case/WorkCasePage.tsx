import type { ReviewView, RulesBeside } from '#modules/casework'
import { AwardPart, ExampleNotice, History, Told, type OpenedCase } from '#modules/casework/parts'
import type { QuoteView } from '#modules/evidence'
import type { PersonId } from '#modules/identity'
import { Breadcrumbs, Heading, Notice, Page, SummaryList, Tag } from '#platform/ui'
import { stateTone, stateWords } from '../parts/stateWords.ts'
import { dateWords, to, workHref, wordsOf } from '../view.ts'
import { RulesView } from '../parts/RulesView.tsx'
import { ChecksPart } from './ChecksPart.tsx'
import { DecisionsPart } from './DecisionsPart.tsx'
import { MessagesPart } from './MessagesPart.tsx'
import { NextPart } from './NextPart.tsx'
import { ReviewsPart } from './ReviewsPart.tsx'

export const saids = [
  'passed',
  'refused',
  'asked',
  'assigned',
  'taken-off',
  'declared',
  'locked',
  'moderated',
  'decided',
  'accepted',
  'returned',
] as const
export type Said = (typeof saids)[number]

export interface WorkCaseProps extends OpenedCase {
  reviews: readonly ReviewView[]
  rules: RulesBeside
  quotes: readonly QuoteView[]
  staff: ReadonlyMap<PersonId, string>
  /** When the reader locked their own sheet, while others are still to do so. */
  locked: Date | undefined
  now: Date
  said: Said | undefined
  mayLog: boolean
  mayModerate: boolean
  mayReplay: boolean
}

/** A case for those who work on it: what is next for them first, then all that is known. */
export function WorkCasePage(props: WorkCaseProps) {
  const { view, case: shown, process, directory, unit, reviews, rules, quotes, staff, now, said } = props
  const { site, language, path } = view
  const t = wordsOf(view)
  const { reference } = shown
  return (
    <Page
      site={site}
      language={language}
      path={path}
      title={`${shown.title[language]} · ${reference}`}
      active="me"
      noindex
    >
      <Breadcrumbs language={language} items={[{ title: t('queue.title'), href: to(view, '/work') }]} />
      {said !== undefined && (
        <Notice tone="positive">
          <p>{t(`said.${said}`)}</p>
        </Notice>
      )}
      <Heading level={1} kicker={`${reference} · ${shown.party.name}`}>
        {shown.title[language]}
      </Heading>
      <p>
        <Tag tone={stateTone(shown)}>{stateWords(shown, view)}</Tag>
      </p>
      <NextPart view={view} case={shown} locked={props.locked} now={now} />
      <ExampleNotice view={view} process={process} />
      <DecisionsPart view={view} case={shown} unit={unit} process={process} />
      <ReviewsPart {...props} reviews={reviews} staff={staff} />
      <ChecksPart view={view} case={shown} />
      <Told view={view} case={shown} process={process} directory={directory} unit={unit} title={t('told.title')} open />
      <RulesView view={view} rules={rules} directory={directory} quotes={quotes} />
      <AwardPart view={view} case={shown} unit={unit} title={t('award.title')} />
      <MessagesPart view={view} case={shown} />
      <History view={view} timeline={shown.timeline} />
      {props.mayLog && (
        <p>
          <a href={to(view, workHref(reference, 'log'))}>{t('log.link')}</a>
        </p>
      )}
      <SummaryList
        rows={[
          ...(shown.submitted === undefined
            ? []
            : [{ term: t('case.submitted'), description: dateWords(shown.submitted, view) }]),
          { term: t('case.language'), description: t(`language.${shown.language}`) },
          {
            term: t('case.rules'),
            description: t('case.rules.version', { version: shown.pack.version, hash: shown.pack.hash.slice(0, 8) }),
          },
        ]}
      />
    </Page>
  )
}
