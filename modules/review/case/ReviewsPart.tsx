import type { ReviewView } from '#modules/casework'
import type { PersonId } from '#modules/identity'
import { Section, Table, Tag } from '#platform/ui'
import { dateWords, sentences, to, workHref, wordsOf, type View } from '../view.ts'
import { ModerationList } from './ModerationList.tsx'
import { SheetsTable } from './SheetsTable.tsx'
import { percentWords } from './percentWords.ts'

export interface ReviewsPartProps {
  view: View
  case: { readonly reference: string }
  reviews: readonly ReviewView[]
  staff: ReadonlyMap<PersonId, string>
  mayModerate: boolean
}

/** Who reviews and, once every sheet is locked, what they say side by side and how far apart that lies. */
export function ReviewsPart({ view, case: { reference }, reviews, staff, mayModerate }: ReviewsPartProps) {
  const { language } = view
  const t = wordsOf(view)
  if (reviews.length === 0) return null
  const nameOf = (person: PersonId, place: number) => staff.get(person) ?? t('reviewer.number', { n: place + 1 })
  return (
    <Section id="reviews" title={t('reviews.title')}>
      {reviews.map((review) => {
        const places = review.reviewers.map(({ reviewer }) => reviewer)
        const named = (person: PersonId) => nameOf(person, Math.max(0, places.indexOf(person)))
        return (
          <div key={`${review.stage.id}-${review.round}`}>
            {review.state === 'sealed' ? (
              <>
                <p>{t('reviews.sealed')}</p>
                <Table
                  language={language}
                  caption={t('reviews.who')}
                  rows={review.reviewers}
                  columns={[
                    { header: t('reviews.reviewer'), names: true, cell: ({ reviewer }) => named(reviewer) },
                    {
                      header: t('reviews.state'),
                      cell: ({ locked, declared }) =>
                        locked !== undefined ? (
                          <Tag tone="positive">{t('reviews.locked', { date: dateWords(locked, view) })}</Tag>
                        ) : (
                          <Tag tone="waiting">{t(declared ? 'reviews.scoring' : 'reviews.undeclared')}</Tag>
                        ),
                    },
                  ]}
                />
              </>
            ) : (
              <>
                <p>
                  {sentences(
                    view,
                    t('reviews.shown', { date: dateWords(review.since, view) }),
                    t('reviews.mean', { mean: percentWords(review.spread.mean, language) }),
                    t('reviews.apart', { apart: percentWords(review.spread.apart, language) }),
                  )}
                </p>
                {review.spread.discuss && (
                  <p>
                    <Tag tone={review.moderation.length === 0 ? 'attention' : 'neutral'}>
                      {t(review.moderation.length === 0 ? 'reviews.discuss' : 'reviews.discussed')}
                    </Tag>
                  </p>
                )}
                <SheetsTable view={view} review={review} named={named} />
                <ModerationList view={view} review={review} staff={staff} />
              </>
            )}
          </div>
        )
      })}
      {mayModerate && (
        <p>
          <a href={to(view, workHref(reference, 'moderate'))}>{t('moderate.link')}</a>
        </p>
      )}
    </Section>
  )
}
