import { dateWords, daysLeft, type View } from './view.ts'
import { partWords } from './words.ts'

/** How much time is left until a day, in words, and which day it is. */
export function leftWords(due: Date, view: View, now: Date): string {
  const t = partWords(view)
  const days = daysLeft(due, now, view.timeZone)
  const date = dateWords(due, view)
  if (days < 0) return t('due.over', { date })
  return days === 0 ? t('due.today', { date }) : `${t.count('due.left', days)} ${t('due.last', { date })}`
}
