import { Breadcrumbs, Heading, Lead, Page, Pagination, Table } from '#platform/ui'
import type { PartyView } from '../../model/actor.ts'
import { readsPerPage, type ReadsPage as Reads } from '../../facts/readLog.ts'
import { to, type View } from '../../pages/view.ts'
import { words } from '../../words.ts'
import { dataWords } from '../words.ts'
import { readWords } from './readWords.ts'

export interface ReadsPageProps {
  view: View
  reads: Reads
  page: number
  parties: readonly PartyView[]
  time: (at: Date) => string
}

/** Who has read of one and of those one acts for: by office, the last first. */
export function ReadsPage({ view, reads: { reads, total }, page, parties, time }: ReadsPageProps) {
  const { site, language, path } = view
  const t = dataWords(language)
  const of = words(language)
  const title = t('reads.title')
  const officeOf = (office: readonly string[]) => {
    const named = office.flatMap((role) =>
      role === 'reviewer' ||
      role === 'approver' ||
      role === 'programme-officer' ||
      role === 'auditor' ||
      role === 'administrator'
        ? [of(`role.${role}`)]
        : [],
    )
    return named.length === 0 ? t('reads.office-unknown') : named.join(t('reads.and'))
  }
  return (
    <Page site={site} language={language} path={path} title={title} active="me" noindex>
      <Breadcrumbs
        language={language}
        items={[
          { title: of('me.title'), href: to(view, '/me') },
          { title: t('page.title'), href: to(view, '/me/data') },
        ]}
      />
      <Heading level={1}>{title}</Heading>
      <Lead>{t('reads.lead')}</Lead>
      {reads.length === 0 ? (
        <p>{t('reads.none')}</p>
      ) : (
        <Table
          language={language}
          caption={title}
          captionLook="hidden"
          rows={reads}
          columns={[
            { header: t('reads.when'), cell: ({ at }) => time(at), names: true },
            { header: t('reads.who'), cell: ({ office }) => officeOf(office) },
            { header: t('reads.what'), cell: (read) => readWords(read, language).what },
            { header: t('reads.why'), cell: (read) => readWords(read, language).why },
            { header: t('reads.about'), cell: ({ about }) => parties.find(({ id }) => id === about)?.name ?? '' },
          ]}
        />
      )}
      <Pagination
        language={language}
        page={page}
        pages={Math.ceil(total / readsPerPage)}
        href={(n) => to(view, `/me/data/reads?page=${n}`)}
      />
    </Page>
  )
}
