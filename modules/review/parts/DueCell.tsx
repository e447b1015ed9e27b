import { dateWords, lastDayOf, leftWords, wordsOf, type View } from '../view.ts'

/** By when, and how much time is left; nothing is due where the process sets no day. */
export function DueCell({
  view,
  due,
  overdue,
  now,
}: {
  view: View
  due: Date | undefined
  overdue: boolean
  now: Date
}) {
  if (due === undefined) return <>{wordsOf(view)('due.none')}</>
  if (overdue) return <strong>{wordsOf(view)('due.late', { date: dateWords(lastDayOf(due), view) })}</strong>
  return <>{leftWords(due, view, now)}</>
}
