import { Actions, Button, Heading, Lead, Notice, Page, Pagination, Section, Table } from '#platform/ui'
import type { DueOrder, OrderSumView } from '../acts/reads.ts'
import type { FileView } from '../model/file.ts'
import type { ReportException } from '../model/report.ts'
import { Exceptions } from './Exceptions.tsx'
import { FileTag, OrderTag, Warnings } from './parts.tsx'
import { ReportForm } from './ReportForm.tsx'
import type { View } from './view.ts'

export interface PaymentsPageProps {
  view: View
  sums: readonly OrderSumView[]
  due: readonly DueOrder[]
  page: number
  pages: number
  files: readonly FileView[]
  exceptions: readonly ReportException[]
  /** What this reader may do. */
  can: { readonly prepare: boolean; readonly reconcile: boolean }
  /** Names the file that the form would make: pressed twice, it is made once. */
  formKey: string
  /** What was just done, in a sentence. */
  said: string | undefined
}

function Due({ view, due, can, formKey }: Pick<PaymentsPageProps, 'view' | 'due' | 'can' | 'formKey'>) {
  const { t, language, to, money, time, scheme } = view
  if (due.length === 0) return <p>{t('due.none')}</p>
  const table = (
    <Table<DueOrder>
      language={language}
      caption={t('due.title')}
      captionLook="hidden"
      columns={[
        ...(can.prepare
          ? [
              {
                header: t('column.choose'),
                cell: ({ order }: DueOrder) => (
                  <input
                    type="checkbox"
                    name="order"
                    value={order.id}
                    checked={!order.payeeToCheck}
                    disabled={order.payeeToCheck}
                    aria-label={t('due.choose', { reference: order.for.reference })}
                  />
                ),
              },
            ]
          : []),
        {
          header: t('column.case'),
          names: true,
          cell: ({ order }) => <a href={to(`/payments/orders/${order.id}`)}>{order.for.reference}</a>,
        },
        { header: t('column.scheme'), cell: ({ order }) => scheme(order.for.scheme) },
        {
          header: t('column.payee'),
          cell: ({ order, sharedAccount }) => (
            <>
              {t('order.account', { tail: order.accountTail })}{' '}
              <Warnings view={view} shared={sharedAccount} toCheck={order.payeeToCheck} />
            </>
          ),
        },
        { header: t('column.since'), cell: ({ order }) => time(order.orderedAt) },
        { header: t('column.amount'), numeric: true, cell: ({ order }) => money(order.amount, order.currency) },
      ]}
      rows={due}
    />
  )
  if (!can.prepare) return table
  return (
    <form method="post" action={to('/payments/files')}>
      <input type="hidden" name="key" value={formKey} />
      {table}
      <p>{t('due.how')}</p>
      <Actions>
        <Button>{t('due.prepare')}</Button>
      </Actions>
    </form>
  )
}

function Files({ view, files }: Pick<PaymentsPageProps, 'view' | 'files'>) {
  const { t, language, to, money, time } = view
  if (files.length === 0) return <p>{t('files.none')}</p>
  return (
    <Table<FileView>
      language={language}
      caption={t('files.title')}
      captionLook="hidden"
      columns={[
        {
          header: t('column.file'),
          names: true,
          cell: (file) => <a href={to(`/payments/files/${file.id}`)}>{t('file.name', { n: file.number })}</a>,
        },
        { header: t('column.state'), cell: ({ state }) => <FileTag view={view} state={state} /> },
        { header: t('column.prepared'), cell: ({ prepared }) => `${prepared.name}, ${time(prepared.at)}` },
        {
          header: t('column.closed'),
          cell: (file) => (file.state === 'prepared' ? '' : `${file.closed.name}, ${time(file.closed.at)}`),
        },
        { header: t('column.payments'), numeric: true, cell: ({ orders }) => String(orders) },
        { header: t('column.amount'), numeric: true, cell: ({ total, currency }) => money(total, currency) },
      ]}
      rows={files}
    />
  )
}

/** All that goes out: what is due, the files, what the bank reported. */
export function PaymentsPage(props: PaymentsPageProps) {
  const { view, sums, due, page, pages, files, exceptions, can, formKey, said } = props
  const { site, language, path, t, money } = view
  return (
    <Page site={site} language={language} path={path} title={t('title')} noindex>
      <Heading level={1}>{t('title')}</Heading>
      <Lead>{t('lead')}</Lead>
      {said !== undefined && (
        <Notice tone="positive">
          <p role="status">{said}</p>
        </Notice>
      )}
      {sums.length > 0 && (
        <Table<OrderSumView>
          language={language}
          caption={t('sums.title')}
          narrow="scroll"
          columns={[
            { header: t('column.state'), names: true, cell: ({ state }) => <OrderTag view={view} state={state} /> },
            { header: t('column.payments'), numeric: true, cell: ({ count }) => String(count) },
            { header: t('column.amount'), numeric: true, cell: ({ total, currency }) => money(total, currency) },
          ]}
          rows={sums}
        />
      )}
      <Section id="due" title={t('due.title')}>
        <Due {...{ view, due, can, formKey }} />
        <Pagination language={language} page={page} pages={pages} href={(n) => view.to(`/payments?page=${n}#due`)} />
      </Section>
      <Section id="files" title={t('files.title')}>
        <Files {...{ view, files }} />
      </Section>
      <Section id="exceptions" title={t('exceptions.title')}>
        <Exceptions {...{ view, exceptions, canSettle: can.reconcile }} />
      </Section>
      {can.reconcile && (
        <Section id="report" title={t('report.title')}>
          <ReportForm view={view} />
        </Section>
      )}
    </Page>
  )
}
