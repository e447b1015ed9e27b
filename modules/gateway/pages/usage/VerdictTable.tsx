import { Table } from '#platform/ui'
import type { VerdictCount } from '../../records/index.ts'
import type { View } from '../view.ts'
import { ruleName, actionName } from './names.ts'
import { usageWords } from './words.ts'

/** How often each rule found something, and what was done. */
export function VerdictTable({ view, verdicts }: { view: View; verdicts: readonly VerdictCount[] }) {
  const { language, number } = view
  const t = usageWords(language)
  if (verdicts.length === 0) return <p>{t('verdicts.none')}</p>
  return (
    <Table<VerdictCount>
      language={language}
      caption={t('verdicts')}
      captionLook="hidden"
      columns={[
        { header: t('rule'), names: true, cell: ({ rule }) => ruleName(t, rule) },
        { header: t('action'), cell: ({ action }) => actionName(t, action) },
        { header: t('calls'), numeric: true, cell: ({ calls }) => number(calls) },
      ]}
      rows={verdicts}
    />
  )
}
