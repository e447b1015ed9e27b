import { dateWords, daysLeft, lastDayOf, sentences, type View } from './view.ts'
import { partWords } from './words.ts'

/** How much time is left, in words, and which day is the last. @param before the first instant that is too late */
export function leftWords(before: Date, view: View, now: Date): string {
  const t = partWords(view)
  const due = lastDayOf(before)
  const days = daysLeft(due, now, view.timeZone)
  const date = dateWords(due, view)
  if (days < 0) return t('due.over', { date })
  if (days === 0) return t('due.today', { date })
  return sentences(view, t.count('due.left', days), t('due.last', { date }))
}
