import { isUnit } from '#modules/accounts'
import { Button, Table, TextInput } from '#platform/ui'
import type { ReportException } from '../model/report.ts'
import type { View } from './view.ts'

/** What the bank said and nothing could be done with by itself; somebody writes down what became of it. */
export function Exceptions(props: { view: View; exceptions: readonly ReportException[]; canSettle: boolean }) {
  const { view, exceptions, canSettle } = props
  const { t, language, to, money, time } = view
  if (exceptions.length === 0) return <p>{t('exceptions.none')}</p>
  const amount = ({ amount: cents, currency }: ReportException) =>
    cents !== undefined && currency !== undefined && isUnit(currency)
      ? money(cents, currency)
      : t('exceptions.no-amount')
  return (
    <Table<ReportException>
      language={language}
      caption={t('exceptions.caption')}
      columns={[
        { header: t('column.report'), names: true, cell: ({ kind, at }) => `${kind}, ${time(at)}` },
        { header: t('column.why'), cell: ({ why }) => t(`why.${why}`) },
        {
          header: t('column.case'),
          cell: ({ reference, endToEnd }) => reference ?? (endToEnd === '' ? t('exceptions.unnamed') : endToEnd),
        },
        { header: t('column.says'), cell: ({ says }) => t(`says.${says}`) },
        { header: t('column.amount'), numeric: true, cell: amount },
        ...(canSettle
          ? [
              {
                header: t('column.settle'),
                cell: ({ report, position }: ReportException) => (
                  <form method="post" action={to('/payments/exceptions')}>
                    <input type="hidden" name="report" value={report} />
                    <input type="hidden" name="position" value={String(position)} />
                    <TextInput
                      language={language}
                      name="note"
                      id={`note-${report}-${position}`}
                      label={t('exceptions.note')}
                      maxlength={2_000}
                    />
                    <Button kind="secondary">{t('exceptions.settle')}</Button>
                  </form>
                ),
              },
            ]
          : []),
      ]}
      rows={exceptions}
    />
  )
}
