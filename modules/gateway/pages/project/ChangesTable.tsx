import { Table } from '#platform/ui'
import type { Change } from '../../projects/model/projects.ts'
import type { View } from '../view.ts'

/** What was changed, by whom, the newest first. */
export function ChangesTable({ view, changes }: { view: View; changes: readonly Change[] }) {
  const { t, language, time } = view
  return (
    <Table<Change>
      language={language}
      caption={t('settings.changes')}
      captionLook="hidden"
      columns={[
        { header: t('change.when'), names: true, cell: ({ at }) => time(at) },
        { header: t('change.who'), cell: ({ name }) => name },
        { header: t('change.what'), cell: ({ kind }) => t(`change.${kind}`) },
        {
          header: t('change.details'),
          cell: ({ what }) =>
            Object.keys(what).length > 0 && (
              <code class="fl-log-body" translate={false}>
                {JSON.stringify(what)}
              </code>
            ),
        },
      ]}
      rows={changes}
    />
  )
}
