import { Table } from '#platform/ui'
import type { Transfer } from '../journal/transfer.ts'
import { words } from '../words.ts'
import { amountText } from './amountText.ts'
import { hrefOf, nameOf, type View } from './view.ts'

/** Transfers with their entries, one bucket to a column. */
export function JournalTable({
  view,
  transfers,
  time,
}: {
  view: View
  transfers: readonly Transfer[]
  time: (at: Date) => string
}) {
  const { language } = view
  const t = words(language)
  const entry = (of: (transfer: Transfer) => number) => (transfer: Transfer) =>
    of(transfer) === 0 ? '' : amountText(of(transfer), transfer.unit, language)
  return (
    <Table
      language={language}
      caption={t('journal-title')}
      captionLook="hidden"
      narrow="scroll"
      rows={transfers}
      columns={[
        { header: t('at'), names: true, cell: ({ at }) => <time dateTime={at.toISOString()}>{time(at)}</time> },
        {
          header: t('kind'),
          cell: ({ kind, reason }) => (
            <>
              {t(`kind.${kind}`)}
              {reason !== undefined && <div>{t('because', { reason })}</div>}
            </>
          ),
        },
        { header: t('account'), cell: ({ account }) => <a href={hrefOf(view, account)}>{nameOf(account)}</a> },
        { header: t('granted'), numeric: true, cell: entry(({ granted }) => granted) },
        { header: t('free'), numeric: true, cell: entry(({ free }) => free) },
        { header: t('held'), numeric: true, cell: entry(({ held }) => held) },
        { header: t('settled'), numeric: true, cell: entry(({ settled }) => settled) },
        { header: t('by'), cell: ({ by }) => by },
      ]}
    />
  )
}
