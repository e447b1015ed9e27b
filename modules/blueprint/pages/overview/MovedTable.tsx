import { Table } from '#platform/ui'
import { measureHref } from '../../addresses.ts'
import type { MeasureAt } from '../../known/blueprintAt.ts'
import type { MoneyMoved } from '../../moved/moved.ts'
import { hasMoved, movedWords } from '../../parts/Moved.tsx'
import type { View } from '../view.ts'

interface Row {
  readonly measure: MeasureAt['measure']
  readonly moved: MoneyMoved
}

/** What the accounts have moved, by measure. There is no total: the columns hold parts of each other, and measures count different things. */
export function MovedTable({ view, measures }: { view: View; measures: readonly MeasureAt[] }) {
  const { t, language, say, to } = view
  const rows = measures.flatMap(({ measure }): readonly Row[] => {
    const moved = view.moved.get(measure.id)
    return moved === undefined || !hasMoved(moved) ? [] : [{ measure, moved }]
  })
  if (rows.length === 0) return <p class="bp-unknown">{t('moved.none-at-all')}</p>
  return (
    <>
      <p>{t('moved.lead')}</p>
      <Table<Row>
        language={language}
        caption={t('moved.title')}
        captionLook="hidden"
        columns={[
          {
            header: t('column.measure'),
            names: true,
            cell: ({ measure, moved }) => (
              <>
                <a href={to(`${measureHref(measure.id)}#moved`)}>{say(measure.title)}</a>
                {moved.example && ` ${t('moved.example-mark')}`}
              </>
            ),
          },
          {
            header: t('moved.allocated'),
            numeric: true,
            cell: ({ moved }) =>
              moved.allocated === undefined ? t('moved.no-limit') : movedWords(view, moved.allocated, moved),
          },
          {
            header: t('moved.committed'),
            numeric: true,
            cell: ({ moved }) => movedWords(view, moved.committed, moved),
          },
          { header: t('moved.paid'), numeric: true, cell: ({ moved }) => movedWords(view, moved.paid, moved) },
          { header: t('moved.released'), numeric: true, cell: ({ moved }) => movedWords(view, moved.released, moved) },
        ]}
        rows={rows}
      />
    </>
  )
}
