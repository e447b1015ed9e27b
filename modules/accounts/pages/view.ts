import type { Language } from '#platform/i18n'
import { keepingTongue, type Crumb, type Site } from '#platform/ui'
import type { AccountView, AccountPath } from '../model/ledger.ts'
import { words } from '../words.ts'

export interface View {
  readonly site: Site
  readonly language: Language
  /** Of the page, with its query. */
  readonly path: string
}

/** Addresses of accounts carry their path in the query: it has slashes of its own. */
export const hrefOf = (view: View, account: AccountPath, more: Readonly<Record<string, string>> = {}): string => {
  const query = new URLSearchParams({ ...(account === '' ? {} : { path: account }), ...more }).toString()
  return keepingTongue(query === '' ? '/accounts' : `/accounts?${query}`, view.path)
}

export const exportHrefOf = (view: View, account: AccountPath): string =>
  keepingTongue(`/accounts/journal.csv?${new URLSearchParams({ path: account }).toString()}`, view.path)

/** The last part of a path: what an account is called below its parent. */
export const nameOf = (account: AccountPath): string => account.slice(account.lastIndexOf('/') + 1)

/** All accounts, and those above this one from the root down. */
export function crumbsOf(view: View, account: AccountPath): readonly Crumb[] {
  const parts = account.split('/')
  const above = parts.slice(0, -1).map((name, depth) => ({
    title: name,
    href: hrefOf(view, parts.slice(0, depth + 1).join('/')),
  }))
  return [{ title: words(view.language)('title'), href: hrefOf(view, '') }, ...above]
}

/** What is free in an account by its own limit; those above it may allow less. */
export const freeIn = ({ limit, held, settled }: AccountView): number | undefined =>
  limit === undefined ? undefined : limit - held - settled
