import type { ReviewView } from '#modules/casework'
import type { PersonId } from '#modules/identity'
import { timeWords, wordsOf, type View } from '../view.ts'

export interface ModerationListProps {
  view: View
  review: Extract<ReviewView, { readonly state: 'shown' }>
  staff: ReadonlyMap<PersonId, string>
}

/** What was put down once the sheets were shown: it stands beside them and changes none. */
export function ModerationList({ view, review: { moderation, stage }, staff }: ModerationListProps) {
  const { language } = view
  const t = wordsOf(view)
  if (moderation.length === 0) return null
  return (
    <div id="moderation">
      {moderation.map(({ number, at, by, criterion, score, words, signature }) => (
        <article key={number} class="fl-message">
          <p>
            <strong>{t('moderation.entry', { number })}</strong> · {staff.get(by) ?? t('moderation.officer')} ·{' '}
            {timeWords(at, view)}
            {criterion !== undefined &&
              ` · ${stage.criteria.find(({ id }) => id === criterion)?.name[language] ?? criterion}`}
            {score !== undefined && ` · ${t('moderation.agreed', { score })}`}
          </p>
          <p class="fl-written">{words}</p>
          <p>
            {t('moderation.signature')} <code class="fl-hash">{signature}</code>
          </p>
        </article>
      ))}
    </div>
  )
}
