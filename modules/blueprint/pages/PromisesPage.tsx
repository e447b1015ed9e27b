import { z } from 'zod'
import { formatDate } from '#platform/i18n'
import {
  Button,
  Details,
  Heading,
  Section,
  Tabs,
  Tally,
  Timeline,
  type TimelineEntry,
  keepingTongue,
} from '#platform/ui'
import { asOf, optional } from '../api/schemas/queries.ts'
import { measureHref, promiseHref } from '../addresses.ts'
import type { PromiseAt } from '../known/blueprintAt.ts'
import { Frame } from '../parts/Frame.tsx'
import { Cite } from '../parts/Cite.tsx'
import { periodWords } from '../parts/period.ts'
import { PromiseDetail } from '../parts/PromiseDetail.tsx'
import { PromisesChart } from '../parts/PromisesChart.tsx'
import { PromiseTag, toneOfPromise } from '../parts/tags.tsx'
import { countStates } from '../promises/countStates.ts'
import { promiseStates } from '../promises/promiseState.ts'
import { promiseTimeline, type Grouping } from '../promises/timeline.ts'
import type { View } from './view.ts'

export const promisesPageQuery = z.object({ 'as-of': asOf, by: optional(z.enum(['quarter', 'month'])) })

/** A single day as the calendar prints it; a span of days by its last one, in words, so that it is not taken for the day itself. */
function dayOf(
  { t, language }: View,
  { from, to }: NonNullable<PromiseAt['promise']['due']>,
): Pick<TimelineEntry, 'date' | 'dateWords'> {
  return from === to ? { date: to } : { date: to, dateWords: t('promises.by', { date: formatDate(to, language) }) }
}

function entryOf(view: View, each: PromiseAt): TimelineEntry {
  const { say, to } = view
  const { promise, measure, state } = each
  return {
    id: `promise-${promise.id}`,
    ...(promise.due === undefined ? {} : dayOf(view, promise.due)),
    title: say(promise.text),
    href: to(promiseHref(measure.id, promise.id)),
    tag: <PromiseTag view={view} state={state} />,
    children: (
      <>
        <p class="bp-note">
          <a href={to(measureHref(measure.id))}>{say(measure.title)}</a>
          <Cite view={view} cite={promise.cite} />
        </p>
        <PromiseDetail view={view} each={each} day="beside" />
      </>
    ),
  }
}

/** Any day the reader wants to look at; today and the day the programme began are one click away. */
function DayForm({ view, by }: { view: View; by: Grouping }) {
  const { t, path, at, content } = view
  const lang = new URL(path, 'http://site.invalid').searchParams.get('lang')
  const start = `/blueprint/promises?as-of=${content.pack.start}`
  return (
    <form class="bp-day" method="get" action="/blueprint/promises">
      {lang !== null && <input type="hidden" name="lang" value={lang} />}
      {by === 'month' && <input type="hidden" name="by" value="month" />}
      <label class="fl-label" for="as-of">
        {t('promises.form')}
      </label>
      <div class="bp-day-row">
        <input class="fl-input" id="as-of" name="as-of" type="date" value={at.asOf} min="1900-01-01" max="2200-12-31" />
        <Button kind="secondary">{t('promises.show')}</Button>
        <a href={keepingTongue('/blueprint/promises', path)}>{t('promises.today')}</a>
        <a href={keepingTongue(start, path)}>{t('promises.start')}</a>
      </div>
    </form>
  )
}

/** Every promise along time, and how it stands on the day asked for. */
export function PromisesPage({ view, by }: { view: View; by: Grouping }) {
  const { t, at, language, to } = view
  const counts = countStates(at.promises)
  const { periods, undated } = promiseTimeline(at.promises, by)
  const groups = periods.map(({ key, promises }) => ({
    title: periodWords(view, key),
    entries: promises.map((each) => entryOf(view, each)),
  }))
  return (
    <Frame view={view} part="promises" title={t('promises.title')} lead={t('promises.lead')}>
      <DayForm view={view} by={by} />
      <div class="bp-states">
        <Tally
          language={language}
          label={t('promises.counts')}
          items={promiseStates.map((state) => ({
            id: state,
            tone: toneOfPromise[state],
            label: t(`promise.${state}`),
            count: counts[state],
          }))}
        />
        <Details summary={t('promises.legend')} id="legend">
          <dl class="bp-legend">
            {promiseStates.map((state) => (
              <div key={state}>
                <dt>
                  <PromiseTag view={view} state={state} />
                </dt>
                <dd>{t(`promise.${state}.means`)}</dd>
              </div>
            ))}
          </dl>
        </Details>
      </div>
      {at.promises.length === 0 && <p>{t('promises.none')}</p>}
      <PromisesChart view={view} />
      {groups.length > 0 && (
        <section class="fl-section" aria-labelledby="dated-title">
          <Heading level={2} id="dated-title">
            {t('promises.dated')}
          </Heading>
          <Tabs
            label={t('promises.grouping')}
            items={[
              {
                title: t('promises.by-quarter'),
                href: `${to('/blueprint/promises')}#dated-title`,
                current: by === 'quarter',
              },
              {
                title: t('promises.by-month'),
                href: `${to('/blueprint/promises?by=month')}#dated-title`,
                current: by === 'month',
              },
            ]}
          />
          <Timeline language={language} groups={groups} />
        </section>
      )}
      {undated.length > 0 && (
        <Section id="undated" title={t('promises.undated')}>
          <p>{t('promises.undated-lead')}</p>
          <ul class="bp-undated">
            {undated.map((each) => {
              const { title, href, tag, children, id } = entryOf(view, each)
              return (
                <li key={id} id={id}>
                  <p class="bp-promise-text">
                    {href === undefined ? title : <a href={href}>{title}</a>} {each.state === 'undated' ? '' : tag}
                  </p>
                  {children}
                </li>
              )
            })}
          </ul>
        </Section>
      )}
      <p>
        <a href={`/promises.ics?lang=${language}`}>{t('promises.calendar')}</a>
      </p>
    </Frame>
  )
}
