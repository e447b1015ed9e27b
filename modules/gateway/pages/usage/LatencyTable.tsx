import { Table } from '#platform/ui'
import type { LatencyLine } from '../../records/index.ts'
import type { View } from '../view.ts'
import { usageWords } from './words.ts'

/** How long calls took: our own share, until the first word, until the end. */
export function LatencyTable({ view, latency }: { view: View; latency: readonly LatencyLine[] }) {
  const { language, number } = view
  const t = usageWords(language)
  const ms = (n: number): string => t('ms', { n: number(n < 10 ? Math.round(n * 10) / 10 : Math.round(n)) })
  if (latency.length === 0) return <></>
  return (
    <Table<LatencyLine>
      language={language}
      caption={t('latency')}
      captionLook="hidden"
      columns={[
        { header: t('latency'), names: true, cell: ({ what }) => t(`latency.${what}`) },
        { header: t('latency.half'), numeric: true, cell: ({ p50 }) => ms(p50) },
        { header: t('latency.most'), numeric: true, cell: ({ p99 }) => ms(p99) },
      ]}
      rows={latency}
    />
  )
}
