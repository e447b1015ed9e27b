import { Breadcrumbs, ErrorSummary, Heading, Lead, Notice, Page, Section, SummaryList } from '#platform/ui'
import type { TransferPage } from '../journal/transfer.ts'
import type { AccountView } from '../model/ledger.ts'
import { words } from '../words.ts'
import { AccountTable } from './AccountTable.tsx'
import { amountText } from './amountText.ts'
import { JournalTable } from './JournalTable.tsx'
import { LimitForm, type TypedLimit } from './LimitForm.tsx'
import { crumbsOf, exportHrefOf, freeIn, hrefOf, type View } from './view.ts'

export interface AccountsPageProps {
  view: View
  /** Nothing on the page of all roots. */
  account: AccountView | undefined
  below: readonly AccountView[]
  /** Where the next hundred begin. */
  next: string | undefined
  /** Nothing for who may not read it. */
  journal: TransferPage | undefined
  /** The last limit that was set; nothing for who may set none. */
  limitAfter: number | undefined
  typed: TypedLimit | undefined
  isDone: boolean
  time: (at: Date) => string
}

function Facts({ view: { language }, account }: { view: View; account: AccountView }) {
  const t = words(language)
  const say = (amount: number) => amountText(amount, account.unit, language)
  const free = freeIn(account)
  return (
    <SummaryList
      rows={[
        { term: t('limit'), description: account.limit === undefined ? t('no-limit') : say(account.limit) },
        { term: t('held'), description: say(account.held) },
        { term: t('settled'), description: say(account.settled) },
        { term: t('free'), description: free === undefined ? t('free-above') : say(free) },
        { term: t('released'), description: say(account.released) },
      ]}
    />
  )
}

function Below({ view, account, below, next }: Pick<AccountsPageProps, 'view' | 'account' | 'below' | 'next'>) {
  const t = words(view.language)
  const title = account === undefined ? t('roots-title') : t('below-title')
  const none = account === undefined ? t('no-accounts') : t('nothing-below')
  return (
    <Section id="below" title={title}>
      {below.length === 0 ? <p>{none}</p> : <AccountTable view={view} caption={title} accounts={below} />}
      {next !== undefined && (
        <p>
          <a href={hrefOf(view, account?.path ?? '', { after: next })}>{t('more-accounts')}</a>
        </p>
      )}
    </Section>
  )
}

function Journal({
  view,
  journal,
  path,
  time,
}: {
  view: View
  journal: TransferPage
  path: string
  time: (at: Date) => string
}) {
  const t = words(view.language)
  return (
    <Section id="journal" title={t('journal-title')}>
      <p>{t('journal-lead')}</p>
      {journal.transfers.length === 0 ? (
        <p>{t('journal-empty')}</p>
      ) : (
        <JournalTable view={view} transfers={journal.transfers} time={time} />
      )}
      {journal.before !== undefined && (
        <p>
          <a href={`${hrefOf(view, path, { before: String(journal.before) })}#journal`}>{t('journal-older')}</a>
        </p>
      )}
      <p>
        <a href={exportHrefOf(view, path)}>{t('journal-export')}</a>
      </p>
    </Section>
  )
}

/** The tree of accounts at one place: what an account has come to, those below it, its entries, and its limit. */
export function AccountsPage(props: AccountsPageProps) {
  const { view, account, journal, limitAfter, typed, isDone, time } = props
  const { site, language, path } = view
  const t = words(language)
  const title = account === undefined ? t('title') : t('title-of', { path: account.path })
  return (
    <Page site={site} language={language} path={path} title={title} noindex>
      {account !== undefined && <Breadcrumbs language={language} items={crumbsOf(view, account.path)} />}
      <ErrorSummary language={language} errors={[...(typed?.errors ?? [])]} />
      {isDone && (
        <Notice>
          <p>{t('limit-done')}</p>
        </Notice>
      )}
      <Heading level={1}>{title}</Heading>
      {account === undefined ? <Lead>{t('lead')}</Lead> : <Facts view={view} account={account} />}
      <Below {...props} />
      {account !== undefined && limitAfter !== undefined && (
        <Section id="limit-form" title={t('limit-title')}>
          <LimitForm view={view} account={account} after={limitAfter} typed={typed} />
        </Section>
      )}
      {account !== undefined && journal !== undefined && (
        <Journal view={view} journal={journal} path={account.path} time={time} />
      )}
      {account === undefined && journal !== undefined && (
        <p>
          <a href={exportHrefOf(view, '')}>{t('journal-all')}</a>
        </p>
      )}
    </Page>
  )
}
