import { formatDate } from '#platform/i18n'
import { Heading, SummaryList } from '#platform/ui'
import { measureHref, promiseHref } from '../addresses.ts'
import { isDisputed } from '../about.ts'
import type { MeasureAt, PromiseAt } from '../known/blueprintAt.ts'
import { nextPromise } from '../promises/nextPromise.ts'
import type { View } from '../pages/view.ts'
import { Cite } from './Cite.tsx'
import { hasMoved, movedWords } from './Moved.tsx'
import { MeasureMoney } from './MeasureMoney.tsx'
import { Owner } from './Owner.tsx'
import { PromiseTag, StateTag } from './tags.tsx'

function Next({ view, each }: { view: View; each: PromiseAt }) {
  const { promise, measure, state } = each
  const { due } = promise
  const { t, language } = view
  return (
    <span>
      <a href={view.to(promiseHref(measure.id, promise.id))}>{view.say(promise.text)}</a>
      {due !== undefined && (
        <span class="bp-due">
          {t('measure.due-by', { date: formatDate(due.to, language) })}
          <Cite view={view} cite={due.cite} />
        </span>
      )}{' '}
      <PromiseTag view={view} state={state} />
    </span>
  )
}

/** What no source states of a measure, in one line, so that what is known stands out. */
function openWords({ t }: View, { owner, money }: MeasureAt['measure']): string | undefined {
  const unowned = 'not-stated' in owner
  if (money.length > 0) return unowned ? t('open.owner') : undefined
  return t(unowned ? 'open.both' : 'open.money')
}

/** A measure as one of many: what it is, who answers for it, what it costs, what comes next. */
export function MeasureRow({ view, each, level = 3 }: { view: View; each: MeasureAt; level?: 3 | 4 }) {
  const { t, say, to, at } = view
  const { measure, state, promises } = each
  const next = nextPromise(promises)
  const disputed = isDisputed(at.conflicts, measure.id)
  const open = openWords(view, measure)
  const moved = view.moved.get(measure.id)
  return (
    <li class="bp-row">
      <div class="bp-row-what">
        <Heading level={level} size="s">
          <a href={to(measureHref(measure.id))}>{say(measure.title)}</a>
        </Heading>
        <p class="bp-row-tags">
          <StateTag view={view} state={state} />
          {disputed && <a href={to(`${measureHref(measure.id)}#conflicts`)}>{t('measure.conflicts')}</a>}
        </p>
        <p class="bp-row-summary">{say(measure.summary)}</p>
      </div>
      <div>
        <SummaryList
          layout="facts"
          rows={[
            ...('not-stated' in measure.owner
              ? []
              : [{ term: t('owner'), description: <Owner view={view} owner={measure.owner} /> }]),
            ...(measure.money.length === 0
              ? []
              : [{ term: t('money'), description: <MeasureMoney view={view} measure={measure} /> }]),
            ...(moved === undefined || !hasMoved(moved)
              ? []
              : [
                  {
                    term: t('moved.title'),
                    description: t(moved.example ? 'moved.row-example' : 'moved.row', {
                      committed: movedWords(view, moved.committed, moved),
                      paid: movedWords(view, moved.paid, moved),
                    }),
                  },
                ]),
            {
              term: t('next-promise'),
              description:
                next === undefined ? (
                  <span class="bp-unknown">{t('no-promise')}</span>
                ) : (
                  <Next view={view} each={next} />
                ),
            },
          ]}
        />
        {open !== undefined && <p class="bp-unknown bp-open">{open}</p>}
      </div>
    </li>
  )
}
