import { formatDate } from '#platform/i18n'
import type { Promised } from '#modules/packs'
import type { View } from '../pages/view.ts'

/** By when, as the source says it, with the last day that this can mean: 年內 · 最遲 2026年12月31日. */
export function dueWords({ t, language, say }: View, due: NonNullable<Promised['due']>): string {
  const day = t('measure.due-by', { date: formatDate(due.to, language) })
  return t('due.words-and-day', { words: say(due.words), day })
}
