import type { CaseView } from '#modules/casework'
import { partWords } from '#modules/casework/parts'
import { Notice } from '#platform/ui'
import { timeWords, wordsOf, type View } from '../view.ts'
import { seenIn, type Mistake } from './mistake.ts'

/** Says of a form that came too late what changed since its page was opened; what was typed stands below. */
export function Moved({ view, case: shown, mistake }: { view: View; case: CaseView; mistake: Mistake | undefined }) {
  if (mistake === undefined || (mistake.error.code !== 'case-moved-on' && mistake.error.code !== 'act-not-open'))
    return null
  const t = wordsOf(view)
  const part = partWords(view)
  const since = shown.timeline.filter(({ seq }) => seq > seenIn(mistake))
  return (
    <Notice tone="attention" title={t('moved.title')}>
      <p>{t('moved.lead')}</p>
      {since.length > 0 && (
        <ul>
          {since.map(({ seq, at, kind, role }) => (
            <li key={seq}>
              {timeWords(at, view)} · {part(`event.${kind}`)} · {part(`role.${role}`)}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  )
}

/** Tells the server which state of the case the page had shown. */
export function Seen({ case: { timeline } }: { case: CaseView }) {
  return <input type="hidden" name="seen" value={timeline.at(-1)?.seq ?? 0} />
}
