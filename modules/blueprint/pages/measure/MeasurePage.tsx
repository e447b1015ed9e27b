import type { Conflict, MeasuredFigure, Proposal, Scheme } from '#modules/packs'
import { QuoteBlock, type QuoteView } from '#modules/evidence'
import { formatDate } from '#platform/i18n'
import {
  Breadcrumbs,
  Button,
  Card,
  Grid,
  Heading,
  Lead,
  Page,
  Section,
  SideBySide,
  SummaryList,
  Tag,
  type Tone,
} from '#platform/ui'
import { conflictHref, proposalHref, schemeHref } from '../../addresses.ts'
import type { MeasureAt } from '../../known/blueprintAt.ts'
import { Cite } from '../../parts/Cite.tsx'
import { MeasureMoney } from '../../parts/MeasureMoney.tsx'
import { figureWords } from '../../parts/figure.ts'
import { PinnedNotice } from '../../parts/Frame.tsx'
import { officeWords, Owner } from '../../parts/Owner.tsx'
import { PromiseDetail } from '../../parts/PromiseDetail.tsx'
import { purposeWords } from '../../parts/purpose.ts'
import { PromiseTag, StateTag } from '../../parts/tags.tsx'
import type { View } from '../view.ts'
import { measureLd } from './measureLd.ts'
import { MoneyList } from './MoneyList.tsx'

const toneOfScheme: Readonly<Record<Scheme['status'], Tone>> = {
  open: 'positive',
  running: 'positive',
  upcoming: 'waiting',
  closed: 'negative',
  'not-published': 'neutral',
}

export interface MeasurePageProps {
  view: View
  each: MeasureAt
  schemes: readonly Scheme[]
  conflicts: readonly Conflict[]
  proposals: readonly Proposal[]
  quotes: readonly QuoteView[]
}

/** What every reader asks first: who, how much, how far. */
function Facts({ view, each }: { view: View; each: MeasureAt }) {
  const { t, language } = view
  const { measure, state, announced } = each
  const { owner, partners, status } = measure
  const known = state === status.state
  const rows = [
    { term: t('owner'), description: <Owner view={view} owner={owner} /> },
    ...(partners.length === 0
      ? []
      : [{ term: t('partners'), description: partners.map((id) => officeWords(view, id)).join(t('list.and')) }]),
    {
      term: t('state'),
      description: (
        <span>
          {known
            ? t('state.as-of', { state: t(`state.${state}`), date: formatDate(status['as-of'], language) })
            : t(`state.${state}`)}
          {known && <Cite view={view} cite={status.cite} />}
        </span>
      ),
    },
    { term: t('money'), description: <MeasureMoney view={view} measure={measure} /> },
    { term: t('announced-on'), description: formatDate(announced, language) },
  ]
  return (
    <div class="bp-facts">
      <SummaryList rows={rows} />
    </div>
  )
}

function Promises({ view, each }: { view: View; each: MeasureAt }) {
  const { t, say } = view
  if (each.promises.length === 0) return <p class="bp-unknown">{t('measure.promises-none')}</p>
  return (
    <ol class="bp-promises">
      {each.promises.map((one) => (
        <li key={one.promise.id} id={`promise-${one.promise.id}`} class="bp-promise">
          <PromiseTag view={view} state={one.state} />
          <p class="bp-promise-text">
            {say(one.promise.text)}
            <Cite view={view} cite={one.promise.cite} />
          </p>
          <PromiseDetail view={view} each={one} />
        </li>
      ))}
    </ol>
  )
}

function Figures({ view, figures }: { view: View; figures: readonly MeasuredFigure[] }) {
  const { t, say, language } = view
  return (
    <ul class="bp-sums">
      {figures.map((figure) => (
        <li key={figure.id} id={`figure-${figure.id}`}>
          <p class="bp-sum">
            {figureWords(view, figure)}
            <Cite view={view} cite={figure.cite} />
          </p>
          <p>{say(figure.label)}</p>
          {figure['as-of'] !== undefined && (
            <p class="bp-note">{t('measure.figure-as-of', { date: formatDate(figure['as-of'], language) })}</p>
          )}
        </li>
      ))}
    </ul>
  )
}

function Schemes({ view, schemes }: { view: View; schemes: readonly Scheme[] }) {
  const { t, say, to } = view
  return (
    <>
      <Grid columns={2}>
        {schemes.map((scheme) => (
          <Card
            key={scheme.id}
            title={say(scheme.title)}
            href={to(schemeHref(scheme.id))}
            tag={<Tag tone={toneOfScheme[scheme.status]}>{t(`scheme.${scheme.status}`)}</Tag>}
          >
            <p>{say(scheme.gives.text)}</p>
          </Card>
        ))}
      </Grid>
      <p class="bp-stand">
        <Button href={to('/stand')}>{t('measure.schemes-stand')}</Button>
      </p>
    </>
  )
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
      <p class="bp-row-tags">
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
            {figures.length > 0 && (
              <Section id="figures" title={t('measure.figures')}>
                <Figures view={view} figures={figures} />
              </Section>
            )}
          </>
        }
      >
        <Section id="promises" title={t('measure.promises')}>
          <Promises view={view} each={each} />
        </Section>
      </SideBySide>
      <Section id="schemes" title={t('measure.schemes')}>
        {schemes.length === 0 ? (
          <p class="bp-unknown">{t('measure.schemes-none')}</p>
        ) : (
          <Schemes view={view} schemes={schemes} />
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
