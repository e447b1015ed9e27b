import type { Conflict, Proposal, Scheme } from '#modules/packs'
import { QuoteBlock, type QuoteView } from '#modules/evidence'
import { Breadcrumbs, Heading, Lead, Page, Section, SideBySide } from '#platform/ui'
import { conflictHref, proposalHref } from '../../addresses.ts'
import type { MeasureAt } from '../../known/blueprintAt.ts'
import { Cite } from '../../parts/Cite.tsx'
import { MovedList } from '../../parts/Moved.tsx'
import { PinnedNotice } from '../../parts/Frame.tsx'
import { purposeWords } from '../../parts/purpose.ts'
import { StateTag } from '../../parts/tags.tsx'
import type { View } from '../view.ts'
import { Facts } from './Facts.tsx'
import { FigureList } from './FigureList.tsx'
import { measureLd } from './measureLd.ts'
import { MoneyList } from './MoneyList.tsx'
import { PromiseList } from './PromiseList.tsx'
import { SchemeCards } from './SchemeCards.tsx'

export interface MeasurePageProps {
  view: View
  each: MeasureAt
  schemes: readonly Scheme[]
  conflicts: readonly Conflict[]
  proposals: readonly Proposal[]
  quotes: readonly QuoteView[]
}

/** One measure, and everything on file about it. */
export function MeasurePage({ view, each, schemes, conflicts, proposals, quotes }: MeasurePageProps) {
  const { site, language, path, t, say, to } = view
  const { measure, state } = each
  const { figures } = measure
  return (
    <Page
      site={site}
      language={language}
      path={path}
      active="blueprint"
      title={say(measure.title)}
      description={say(measure.summary)}
      structuredData={measureLd(view, each)}
      noindex={view.pinned}
    >
      <Breadcrumbs
        language={language}
        items={[
          { title: t('blueprint'), href: to('/blueprint') },
          { title: purposeWords(view, measure.purpose), href: to(`/blueprint?purpose=${measure.purpose}`) },
        ]}
      />
      <Heading level={1}>{say(measure.title)}</Heading>
      <p class="bp-measure-state">
        <StateTag view={view} state={state} />
      </p>
      <Lead>
        {say(measure.summary)}
        <Cite view={view} cite={measure.cite} />
      </Lead>
      <PinnedNotice view={view} />
      <Facts view={view} each={each} />
      <SideBySide
        aside={
          <>
            <Section id="money" title={t('measure.money')}>
              <MoneyList view={view} measure={measure} />
            </Section>
            {!view.pinned && (
              <Section id="moved" title={t('moved.title')}>
                <MovedList view={view} id={measure.id} />
              </Section>
            )}
            {figures.length > 0 && (
              <Section id="figures" title={t('measure.figures')}>
                <FigureList view={view} figures={figures} />
              </Section>
            )}
          </>
        }
      >
        <Section id="promises" title={t('measure.promises')}>
          <PromiseList view={view} each={each} />
        </Section>
      </SideBySide>
      <Section id="schemes" title={t('measure.schemes')}>
        {schemes.length === 0 ? (
          <p class="bp-unknown">{t('measure.schemes-none')}</p>
        ) : (
          <SchemeCards view={view} schemes={schemes} />
        )}
      </Section>
      {conflicts.length > 0 && (
        <Section id="conflicts" title={t('measure.conflicts')}>
          {conflicts.map(({ id, title, claims }) => (
            <div key={id} class="bp-disputed">
              <Heading level={3} size="s">
                <a href={to(conflictHref(id))}>{say(title)}</a>
              </Heading>
              <ul>
                {claims.map(({ says, cite }, index) => (
                  <li key={index}>
                    {say(says)}
                    <Cite view={view} cite={cite} />
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </Section>
      )}
      {proposals.length > 0 && (
        <Section id="proposals" title={t('measure.proposals')}>
          <p>{t('measure.proposals-note')}</p>
          <ul class="bp-proposed">
            {proposals.map(({ id, title, by, cite }) => (
              <li key={id}>
                <a href={to(proposalHref(id))}>{say(title)}</a>
                <Cite view={view} cite={cite} /> <small class="bp-note">{say(by)}</small>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section id="quotes" title={t('measure.quotes')}>
        <p>{t('measure.quotes-lead')}</p>
        <ol class="bp-quotes">
          {quotes.map((quote, index) => (
            <li key={index} id={`quote-${index + 1}`}>
              <QuoteBlock language={language} quote={quote} />
            </li>
          ))}
        </ol>
      </Section>
    </Page>
  )
}
