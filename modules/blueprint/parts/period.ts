import { formatDate } from '#platform/i18n'
import type { View } from '../pages/view.ts'

/** `2026-Q3` or `2026-09` in words. */
export function periodWords({ t, language }: View, key: string): string {
  const [year = '', rest = ''] = key.split('-')
  return rest.startsWith('Q') ? t('quarter', { year, n: rest.slice(1) }) : formatDate(key, language)
}
