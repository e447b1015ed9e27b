import { Actions, Button, Heading, Notice, Section, SummaryList, Tag } from '#platform/ui'
import { AwardPart, ExampleNotice, History, Told } from '#modules/casework/parts'
import { OwnPage } from '../parts/OwnPage.tsx'
import { stateTone, stateWords } from '../parts/stateWords.ts'
import { dateWords, to, wordsOf } from '../view.ts'
import { AheadPart } from './AheadPart.tsx'
import { DecisionPart } from './DecisionPart.tsx'
import { EndPart } from './EndPart.tsx'
import { Messages } from './Messages.tsx'
import { NextPart } from './NextPart.tsx'
import { WhatYouCan } from './WhatYouCan.tsx'
import type { CasePageProps } from './casePageProps.ts'

/** Where a case stands and what is next, for those whose case it is. What waits for the reader stands first. */
export function CasePage(props: CasePageProps) {
  const { view, case: shown, process, said, wrong, refused, now } = props
  const { language } = view
  const t = wordsOf(view)
  const title = `${shown.title[language]} · ${shown.reference}`
  const errors = [...wrong].map(([field, message]) => ({ field, message }))
  const isAsked = shown.acts.includes('reply')
  return (
    <OwnPage view={view} title={title} errors={errors} refused={refused}>
      {said !== undefined && (
        <div role="status">
          <Notice tone="positive" title={t(`said.${said}`)}>
            <p>{t(`said.more`, { reference: shown.reference })}</p>
          </Notice>
        </div>
      )}
      <Heading level={1} kicker={`${shown.reference} · ${shown.party.name}`}>
        {shown.title[language]}
      </Heading>
      <p>
        <Tag tone={stateTone(shown, now)}>{stateWords(shown, view, now)}</Tag>
      </p>
      <NextPart {...props} />
      <EndPart {...props} />
      {isAsked && <Messages {...props} />}
      <ExampleNotice view={view} process={process} />
      <DecisionPart {...props} />
      <AwardPart {...props} title={t('award.title')} />
      {shown.award !== undefined && props.unit === 'usd-micro' && (
        <Section id="models" title={t('award.models.title')}>
          <p>{t('award.models')}</p>
          <Actions>
            <Button href={to(view, '/gateway')}>{t('award.models.go')}</Button>
          </Actions>
        </Section>
      )}
      {!isAsked && <Messages {...props} />}
      <AheadPart {...props} />
      <Told {...props} title={t('told.title')} />
      <History view={view} timeline={shown.timeline} />
      <WhatYouCan {...props} />
      <Section id="about" title={t('case.about')}>
        <SummaryList
          rows={[
            { term: t('case.started'), description: dateWords(shown.started, view) },
            ...(shown.submitted === undefined
              ? []
              : [{ term: t('case.submitted'), description: dateWords(shown.submitted, view) }]),
            {
              term: t('case.rules'),
              description: t(shown.submitted === undefined ? 'case.rules.draft' : 'case.rules.version', {
                version: shown.pack.version,
                hash: shown.pack.hash.slice(0, 8),
              }),
            },
          ]}
        />
      </Section>
    </OwnPage>
  )
}
