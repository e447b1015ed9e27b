import { Table } from '#platform/ui'
import type { AccountView } from '../model/ledger.ts'
import { words } from '../words.ts'
import { amountText } from './amountText.ts'
import { freeIn, hrefOf, nameOf, type View } from './view.ts'

/** Accounts beside each other: limit, held, settled, free and released. */
export function AccountTable({
  view,
  caption,
  accounts,
}: {
  view: View
  caption: string
  accounts: readonly AccountView[]
}) {
  const { language } = view
  const t = words(language)
  const amount = (of: (account: AccountView) => number) => (account: AccountView) =>
    amountText(of(account), account.unit, language)
  return (
    <Table
      language={language}
      caption={caption}
      captionLook="hidden"
      rows={accounts}
      columns={[
        { header: t('account'), names: true, cell: ({ path }) => <a href={hrefOf(view, path)}>{nameOf(path)}</a> },
        {
          header: t('limit'),
          numeric: true,
          cell: ({ limit, unit }) => (limit === undefined ? t('no-limit') : amountText(limit, unit, language)),
        },
        { header: t('held'), numeric: true, cell: amount(({ held }) => held) },
        { header: t('settled'), numeric: true, cell: amount(({ settled }) => settled) },
        {
          header: t('free'),
          numeric: true,
          cell: (account) => {
            const free = freeIn(account)
            return free === undefined ? t('free-above') : amountText(free, account.unit, language)
          },
        },
        { header: t('released'), numeric: true, cell: amount(({ released }) => released) },
      ]}
    />
  )
}
