import { QuoteBlock, type QuoteView } from '#modules/evidence'
import type { Citation, Conflict } from '#modules/packs'
import { formatDate } from '#platform/i18n'
import { Heading, Tag } from '#platform/ui'
import { measuresNamed } from '../about.ts'
import { MeasureLinks } from '../parts/MeasureLinks.tsx'
import { Frame } from '../parts/Frame.tsx'
import type { View } from './view.ts'

export interface ConflictsPageProps {
  view: View
  /** The quote of each citation. */
  quoteOf: (cite: Citation) => QuoteView | undefined
}

function Disagreement({ view, conflict, quoteOf }: ConflictsPageProps & { conflict: Conflict }) {
  const { t, say, language, content } = view
  const { id, title, explanation, about, claims, status, resolution } = conflict
  const measures = measuresNamed(content, about)
  return (
    <article class="bp-conflict" id={id}>
      <Heading level={2} size="l">
        {say(title)}
      </Heading>
      <p>
        <Tag tone={status === 'open' ? 'attention' : 'positive'}>{t(`conflicts.${status}`)}</Tag>
      </p>
      {resolution !== undefined && (
        <p>
          {t('conflicts.resolution', {
            text: say(resolution.text),
            by: say(resolution.by),
            date: formatDate(resolution.date, language),
          })}
        </p>
      )}
      <div class="bp-sides">
        {claims.map(({ says, cite }, index) => (
          <div key={index} class="bp-side">
            <p class="bp-side-n">{t('conflicts.side', { n: index + 1 })}</p>
            <p class="bp-side-says">{say(says)}</p>
            {cite.map((each, at) => {
              const quote = quoteOf(each)
              return quote === undefined ? null : <QuoteBlock key={at} language={language} quote={quote} />
            })}
          </div>
        ))}
      </div>
      <p class="bp-explained">{say(explanation)}</p>
      {measures.length > 0 && (
        <p class="bp-note">
          {t('conflicts.about')} <MeasureLinks view={view} measures={measures} />
        </p>
      )}
    </article>
  )
}

/** Where sources disagree, both sides in their own words. */
export function ConflictsPage({ view, quoteOf }: ConflictsPageProps) {
  const { t, at } = view
  const { conflicts } = at
  return (
    <Frame view={view} part="conflicts" title={t('conflicts.title')} lead={t('conflicts.lead')}>
      {conflicts.length === 0 && <p>{t('conflicts.none')}</p>}
      {conflicts.map((conflict) => (
        <Disagreement key={conflict.id} view={view} quoteOf={quoteOf} conflict={conflict} />
      ))}
    </Frame>
  )
}
