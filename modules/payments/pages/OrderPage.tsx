import { Actions, Breadcrumbs, Button, Heading, Notice, Page, Section, SummaryList, TextInput } from '#platform/ui'
import type { OrderWithHistory } from '../acts/reads.ts'
import type { Payee } from '../model/order.ts'
import { OrderTag, Warnings } from './parts.tsx'
import type { View } from './view.ts'

export interface OrderPageProps {
  view: View
  held: OrderWithHistory
  /** Only after the reader has asked for it, which was written down. */
  payee: Payee | undefined
  canPrepare: boolean
}

function Where({ view, held, payee }: Omit<OrderPageProps, 'canPrepare'>) {
  const { t, to } = view
  if (payee !== undefined) {
    return (
      <SummaryList
        rows={[
          { term: t('payee.name'), description: payee.name },
          { term: t('payee.bank'), description: payee.bankCode },
          { term: t('payee.account'), description: payee.account },
        ]}
      />
    )
  }
  return (
    <form method="post" action={to(`/payments/orders/${held.order.id}/payee`)}>
      <p>{t('payee.masked', { tail: held.order.accountTail })}</p>
      <Actions>
        <Button kind="secondary">{t('payee.show')}</Button>
      </Actions>
    </form>
  )
}

function Acts({ view, held: { order } }: Pick<OrderPageProps, 'view' | 'held'>) {
  const { t, to, language } = view
  const form = (act: 'confirm' | 'cancel') => (
    <form method="post" action={to(`/payments/orders/${order.id}/${act}`)}>
      <TextInput language={language} name="note" id={act} label={t(`order.${act}.note`)} maxlength={2_000} />
      <Actions>
        <Button kind="secondary">{t(`order.${act}`)}</Button>
      </Actions>
    </form>
  )
  return (
    <>
      {order.payeeToCheck && (
        <Notice tone="attention">
          <p>{t('order.to-check.why')}</p>
        </Notice>
      )}
      {order.payeeToCheck && form('confirm')}
      {form('cancel')}
    </>
  )
}

/** One payment: for which case, where to, where it stands, and who did what with it. */
export function OrderPage({ view, held, payee, canPrepare }: OrderPageProps) {
  const { site, language, path, t, to, money, time, scheme } = view
  const { order, file, history } = held
  const title = t('order.title', { reference: order.for.reference })
  return (
    <Page site={site} language={language} path={path} title={title} noindex>
      <Breadcrumbs language={language} items={[{ title: t('title'), href: to('/payments') }]} />
      <Heading level={1}>{title}</Heading>
      <SummaryList
        rows={[
          {
            term: t('column.state'),
            description: (
              <>
                <OrderTag view={view} state={order.state} />{' '}
                <Warnings view={view} shared={false} toCheck={order.payeeToCheck} />
              </>
            ),
          },
          { term: t('column.amount'), description: money(order.amount, order.currency) },
          { term: t('column.scheme'), description: scheme(order.for.scheme) },
          { term: t('column.since'), description: time(order.orderedAt) },
          ...(file === undefined
            ? []
            : [{ term: t('column.file'), description: <a href={to(`/payments/files/${file}`)}>{t('order.file')}</a> }]),
          ...(order.againOf === undefined
            ? []
            : [
                {
                  term: t('order.again'),
                  description: <a href={to(`/payments/orders/${order.againOf}`)}>{t('order.again.link')}</a>,
                },
              ]),
        ]}
      />
      <Section id="payee" title={t('payee.title')}>
        <Where view={view} held={held} payee={payee} />
      </Section>
      {canPrepare && order.state === 'due' && (
        <Section id="acts" title={t('order.acts')}>
          <Acts view={view} held={held} />
        </Section>
      )}
      {history.length > 0 && (
        <Section id="history" title={t('history')}>
          <ul>
            {history.map(({ at, name, kind, note }, index) => (
              <li key={index}>
                {time(at)}: {name}, {t(`event.${kind}`)}
                {note === null || note === '' ? '' : ` (${note})`}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  )
}
