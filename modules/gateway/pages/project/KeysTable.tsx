import type { AccountView } from '#modules/accounts'
import { Button, Table, Tag } from '#platform/ui'
import type { KeyView } from '../../projects/model/projects.ts'
import type { View } from '../view.ts'

export interface KeysTableProps {
  readonly view: View
  readonly project: string
  readonly keys: readonly KeyView[]
  readonly budgets: readonly AccountView[]
  readonly now: Date
  readonly canManage: boolean
}

type State = 'valid' | 'withdrawn' | 'expired'
export const stateOfKey = ({ withdrawn, expires }: Pick<KeyView, 'withdrawn' | 'expires'>, now: Date): State =>
  withdrawn !== undefined ? 'withdrawn' : expires !== undefined && expires <= now ? 'expired' : 'valid'
const toneOf = { valid: 'positive', withdrawn: 'negative', expired: 'waiting' } as const

function StateOf({ view: { t, time }, of: key, now }: { view: View; of: KeyView; now: Date }) {
  const state = stateOfKey(key, now)
  const isDouble = key.formerUntil !== undefined && key.formerUntil > now && state === 'valid'
  return (
    <>
      <Tag tone={toneOf[state]}>{t(`keys.${state}`)}</Tag>{' '}
      {isDouble && key.formerUntil !== undefined && t('keys.former', { until: time(key.formerUntil) })}
    </>
  )
}

/** The keys of a project, with what each has spent. */
export function KeysTable({ view, project, keys, budgets, now, canManage }: KeysTableProps) {
  const { t, language, usd, day, to } = view
  if (keys.length === 0) return <p>{t('keys.none')}</p>
  const accounts = new Map(budgets.map((account) => [account.path, account]))
  const spentOf = ({ account }: KeyView): string => {
    const of = accounts.get(account)
    const spent = usd(of?.settled ?? 0)
    return of?.limit === undefined ? spent : `${spent} / ${usd(of.limit)}`
  }
  return (
    <Table<KeyView>
      language={language}
      caption={t('keys.title')}
      captionLook="hidden"
      columns={[
        { header: t('keys.name'), names: true, cell: ({ name }) => name },
        { header: t('keys.tail'), cell: ({ tail }) => <code translate={false}>…{tail}</code> },
        { header: t('keys.made'), cell: ({ made }) => day(made) },
        { header: t('keys.expires'), cell: ({ expires }) => (expires === undefined ? '' : day(expires)) },
        { header: t('keys.state'), cell: (key) => <StateOf view={view} of={key} now={now} /> },
        { header: t('column.spent'), numeric: true, cell: spentOf },
        ...(canManage
          ? [
              {
                header: t('keys.act'),
                cell: (key: KeyView) =>
                  key.withdrawn === undefined && (
                    <>
                      <Button kind="quiet" href={to(`/gateway/projects/${project}/keys/${key.id}/rotate`)}>
                        {t('keys.rotate')}
                      </Button>{' '}
                      <Button kind="quiet" href={to(`/gateway/projects/${project}/keys/${key.id}/withdraw`)}>
                        {t('keys.withdraw')}
                      </Button>
                    </>
                  ),
              },
            ]
          : []),
      ]}
      rows={keys}
    />
  )
}
