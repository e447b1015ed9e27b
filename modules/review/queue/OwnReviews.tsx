import type { OwnReview, QueuePage as PageOf } from '#modules/casework'
import type { Content } from '#modules/packs'
import { Section, Table } from '#platform/ui'
import { DueCell } from '../parts/DueCell.tsx'
import { to, workHref, wordsOf, type View } from '../view.ts'
import { schemeName } from './QueueTable.tsx'

export interface OwnReviewsProps {
  view: View
  content: Content
  page: PageOf<OwnReview>
  now: Date
}

/** What the reader is to review: told as far as it may be known before a conflict of interest is ruled out. */
export function OwnReviews({ view, content, page, now }: OwnReviewsProps) {
  const t = wordsOf(view)
  return (
    <Section id="own" title={t('own.title')}>
      {page.entries.length === 0 ? (
        <p>{t('own.none')}</p>
      ) : (
        <Table
          language={view.language}
          caption={t('own.title')}
          captionLook="hidden"
          rows={page.entries}
          columns={[
            {
              header: t('queue.case'),
              names: true,
              cell: ({ reference }) => <a href={to(view, workHref(reference))}>{reference}</a>,
            },
            { header: t('queue.scheme'), cell: ({ scheme }) => schemeName(content, scheme, view) },
            {
              header: t('own.next'),
              cell: ({ declared, opened }) => t(declared ? (opened ? 'own.score' : 'own.open') : 'own.declare'),
            },
            {
              header: t('queue.due'),
              cell: ({ due, overdue }) => <DueCell view={view} due={due} overdue={overdue} now={now} />,
            },
          ]}
        />
      )}
      {page.next !== undefined && (
        <p>
          <a href={to(view, `/work?own=${encodeURIComponent(page.next)}`)}>{t('queue.more')}</a>
        </p>
      )}
    </Section>
  )
}
