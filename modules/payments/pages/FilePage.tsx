import { Actions, Breadcrumbs, Button, Heading, Notice, Page, Section, SummaryList, Table } from '#platform/ui'
import type { FileWithOrders } from '../model/file.ts'
import { FileTag, OrderTag, Warnings } from './parts.tsx'
import type { View } from './view.ts'

export interface FilePageProps {
  view: View
  held: FileWithOrders
  can: { readonly release: boolean; readonly withdraw: boolean }
  /** Whether the reader prepared it, and so has to leave the release to somebody else. */
  isOwn: boolean
  /** Whether an account to pay from is set. */
  isSetUp: boolean
}

type Line = FileWithOrders['lines'][number]

function Facts({ view, held: { file } }: Pick<FilePageProps, 'view' | 'held'>) {
  const { t, money, time } = view
  return (
    <SummaryList
      rows={[
        { term: t('column.state'), description: <FileTag view={view} state={file.state} /> },
        { term: t('column.amount'), description: money(file.total, file.currency) },
        { term: t('column.payments'), description: String(file.orders) },
        { term: t('column.prepared'), description: `${file.prepared.name}, ${time(file.prepared.at)}` },
        ...(file.state === 'prepared'
          ? []
          : [{ term: t(`file.${file.state}.by`), description: `${file.closed.name}, ${time(file.closed.at)}` }]),
        ...(file.state === 'released'
          ? [
              { term: t('file.execute-on'), description: file.executeOn },
              { term: t('file.message'), description: file.messageId },
              { term: 'SHA-256', description: <span class="fl-breakable">{file.sha256}</span> },
            ]
          : []),
      ]}
    />
  )
}

function Acts({ view, held: { file }, can, isOwn, isSetUp }: FilePageProps) {
  const { t, to, money } = view
  if (file.state === 'released') {
    return (
      <>
        <p>{t('file.download.logged')}</p>
        <Actions>
          <Button href={to(`/payments/files/${file.id}/download`)} download>
            {t('file.download')}
          </Button>
        </Actions>
      </>
    )
  }
  if (file.state === 'withdrawn') return null
  return (
    <>
      {isOwn && (
        <Notice tone="waiting">
          <p>{t('file.own')}</p>
        </Notice>
      )}
      {!isSetUp && (
        <Notice tone="attention">
          <p>{t('file.not-set-up')}</p>
        </Notice>
      )}
      {can.release && !isOwn && isSetUp && (
        <form method="post" action={to(`/payments/files/${file.id}/release`)}>
          <p>{t('file.release.how')}</p>
          <Actions>
            <Button>{t('file.release', { amount: money(file.total, file.currency) })}</Button>
          </Actions>
        </form>
      )}
      {can.withdraw && (
        <form method="post" action={to(`/payments/files/${file.id}/withdraw`)}>
          <Actions>
            <Button kind="secondary">{t('file.withdraw')}</Button>
          </Actions>
        </form>
      )}
    </>
  )
}

/** One file: who prepared and who released it, what is in it, and what can be done with it. */
export function FilePage(props: FilePageProps) {
  const { view, held } = props
  const { site, language, path, t, to, money, scheme, time } = view
  const title = t('file.name', { n: held.file.number })
  return (
    <Page site={site} language={language} path={path} title={title} noindex>
      <Breadcrumbs language={language} items={[{ title: t('title'), href: to('/payments') }]} />
      <Heading level={1}>{title}</Heading>
      <Facts view={view} held={held} />
      <Acts {...props} />
      {held.lines.length > 0 && (
        <Section id="payments" title={t('file.payments')}>
          <Table<Line>
            language={language}
            caption={t('file.payments')}
            captionLook="hidden"
            columns={[
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
              { header: t('column.state'), cell: ({ order }) => <OrderTag view={view} state={order.state} /> },
              { header: t('column.amount'), numeric: true, cell: ({ order }) => money(order.amount, order.currency) },
            ]}
            rows={held.lines}
          />
        </Section>
      )}
      {held.history.length > 0 && (
        <Section id="history" title={t('history')}>
          <ul>
            {held.history.map(({ at, name, kind }, index) => (
              <li key={index}>
                {time(at)}: {name}, {t(`event.${kind}`)}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  )
}
