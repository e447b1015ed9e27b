import { Button, Hidden, Table } from '#platform/ui'
import type { LogView } from '../store/logs.ts'
import type { View } from './view.ts'

/** Every log that was read, with what became of its lines. */
export function LogsTable({ view, logs, canForget }: { view: View; logs: readonly LogView[]; canForget: boolean }) {
  const { t, language, number, time, to } = view
  if (logs.length === 0) return <p>{t('logs.none')}</p>
  return (
    <Table<LogView>
      language={language}
      caption={t('logs.title')}
      captionLook="hidden"
      columns={[
        { header: t('logs.name'), names: true, cell: ({ name, form }) => `${name} (${form})` },
        { header: t('logs.when'), cell: ({ readAt, readBy }) => `${time(readAt)}, ${readBy}` },
        { header: t('logs.lines'), numeric: true, cell: ({ lines }) => number(lines) },
        { header: t('logs.counted'), numeric: true, cell: ({ counted }) => number(counted) },
        { header: t('logs.lost'), numeric: true, cell: ({ notUnderstood }) => number(notUnderstood) },
        ...(canForget
          ? [
              {
                header: t('logs.forget'),
                cell: ({ id, name }: LogView) => (
                  <form method="post" action={to(`/shadow/logs/${id}/forget`)}>
                    <Button kind="quiet">
                      {t('logs.forget')} <Hidden>{name}</Hidden>
                    </Button>
                  </form>
                ),
              },
            ]
          : []),
      ]}
      rows={logs}
    />
  )
}
