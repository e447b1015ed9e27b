import { formatDate } from '#platform/i18n'
import { Heading, Table } from '#platform/ui'
import type { DepartmentUse, ServiceUse } from './departments.ts'
import type { View } from './view.ts'

/** A number of people so small that it may point at somebody is not said. */
const fewest = 5

function OfferCell({ view: { t, to, language }, use, canOffer }: { view: View; use: ServiceUse; canOffer: boolean }) {
  const { department, domain, offer } = use
  if (offer !== undefined)
    return (
      <>
        {t('offer.done', { day: formatDate(offer.at.toISOString().slice(0, 10), language) })}{' '}
        {offer.project !== undefined && <a href={to(`/gateway/projects/${offer.project}`)}>{t('offer.project')}</a>}
      </>
    )
  if (!canOffer) return <></>
  const query = new URLSearchParams({ department: department ?? '', domain })
  return <a href={to(`/shadow/offer?${query.toString()}`)}>{t('offer.press')}</a>
}

/** One department: what it uses, and what could be offered. */
export function DepartmentSection({ view, use, canOffer }: { view: View; use: DepartmentUse; canOffer: boolean }) {
  const { t, language, number } = view
  const name = use.department ?? t('by.unknown')
  return (
    <>
      <Heading level={3}>{name}</Heading>
      {use.through > 0 && <p>{t('by.share', { through: number(use.through), all: number(use.through + use.past) })}</p>}
      {use.services.length > 0 && (
        <Table<ServiceUse>
          language={language}
          caption={name}
          captionLook="hidden"
          columns={[
            {
              header: t('by.service'),
              names: true,
              cell: ({ known, domain }) => (known === undefined ? domain : `${known.service} (${domain})`),
            },
            { header: t('by.operator'), cell: ({ known }) => known?.operator ?? '' },
            { header: t('by.kind'), cell: ({ known }) => (known === undefined ? '' : t(`kind.${known.kind}`)) },
            { header: t('by.connections'), numeric: true, cell: ({ connections }) => number(connections) },
            {
              header: t('by.clients'),
              numeric: true,
              cell: ({ clients }) => (clients === 0 ? '' : clients < fewest ? t('by.few') : number(clients)),
            },
            { header: t('by.offer'), cell: (service) => <OfferCell view={view} use={service} canOffer={canOffer} /> },
          ]}
          rows={use.services}
        />
      )}
    </>
  )
}
