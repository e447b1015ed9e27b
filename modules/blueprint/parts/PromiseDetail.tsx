import { formatDate } from '#platform/i18n'
import type { PromiseAt } from '../known/blueprintAt.ts'
import type { View } from '../pages/view.ts'
import { Cite } from './Cite.tsx'
import { dueWords } from './dueWords.ts'

export interface PromiseDetailProps {
  view: View
  each: PromiseAt
  /** Whether the last day stands beside it already, so that only the source's words are left to say. */
  day?: 'said' | 'beside'
}

/** By when a promise is due, and what sources show of it. */
export function PromiseDetail({ view, each, day = 'said' }: PromiseDetailProps) {
  const { t, say, language } = view
  const { due } = each.promise
  return (
    <>
      {due !== undefined && (
        <p class="bp-due">
          {day === 'said'
            ? t('measure.due', { words: dueWords(view, due) })
            : t('measure.due-words', { words: say(due.words) })}
          <Cite view={view} cite={due.cite} />
        </p>
      )}
      {each.evidence.length > 0 && (
        <ul class="bp-evidence">
          {each.evidence.map(({ date, shows, text, cite }, index) => (
            <li key={index}>
              <b>{t(`evidence.${shows}`)}</b> <time dateTime={date}>{formatDate(date, language)}</time> {say(text)}
              <Cite view={view} cite={cite} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
