import { inLanguage } from '#platform/i18n'
import { Breadcrumbs, Button, Heading, Hidden, Lead, Notice, Page, Pagination, Table } from '#platform/ui'
import type { Actor } from '../model/actor.ts'
import type { WaitingMandate } from '../parties/waitingMandates.ts'
import type { Named } from './pagesNeeds.ts'
import { to, wordsOf, type View } from './view.ts'

export interface MandatesPageProps {
  view: View
  officer: Actor
  mandates: readonly WaitingMandate[]
  kinds: readonly Named[]
  page: number
  pages: number
  said?: 'done' | undefined
  time: (at: Date) => string
}

/** Mandates that wait to be confirmed, the longest first; nobody is offered their own. */
export function MandatesPage({ view, officer, mandates, kinds, page, pages, said, time }: MandatesPageProps) {
  const { site, language, path } = view
  const t = wordsOf(view)
  const title = t('mandates.title')
  const kindOf = (id: string): string => {
    const kind = kinds.find((each) => each.id === id)
    return kind === undefined ? id : inLanguage(kind.name, language)
  }
  return (
    <Page site={site} language={language} path={path} title={title} active="me" noindex>
      <Breadcrumbs language={language} items={[{ title: t('me.title'), href: to(view, '/me') }]} />
      <Heading level={1}>{title}</Heading>
      <Lead>{t('mandates.lead')}</Lead>
      {said !== undefined && (
        <Notice tone="positive">
          <p role="status">{t('mandates.done')}</p>
        </Notice>
      )}
      {mandates.length === 0 ? (
        <p>{t('mandates.none')}</p>
      ) : (
        <Table
          language={language}
          caption={title}
          captionLook="hidden"
          rows={mandates}
          columns={[
            { header: t('mandates.person'), names: true, cell: ({ personName }) => personName },
            { header: t('mandates.party'), cell: ({ partyName }) => partyName },
            { header: t('mandates.kind'), cell: ({ kind }) => kindOf(kind) },
            { header: t('mandates.since'), cell: ({ since }) => time(since) },
            {
              header: t('mandates.confirm'),
              cell: (mandate) =>
                mandate.person === officer.person ? '' : <ConfirmForm view={view} mandate={mandate} />,
            },
          ]}
        />
      )}
      <Pagination language={language} page={page} pages={pages} href={(n) => to(view, `/mandates?page=${n}`)} />
    </Page>
  )
}

function ConfirmForm({ view, mandate }: { view: View; mandate: WaitingMandate }) {
  const t = wordsOf(view)
  const { person, personName, party, partyName } = mandate
  return (
    <form method="post" action={to(view, '/mandates')}>
      <input type="hidden" name="person" value={person} />
      <input type="hidden" name="party" value={party} />
      <Button kind="secondary">
        <span aria-hidden="true">{t('mandates.confirm')}</span>
        <Hidden>{t('mandates.confirm-what', { person: personName, party: partyName })}</Hidden>
      </Button>
    </form>
  )
}
