import type { ComponentChildren } from 'preact'
import type { Language } from '#platform/i18n'
import { words } from '../words.ts'

export interface Column<Row> {
  header: string
  cell: (row: Row) => ComponentChildren
  /** Figures are set to the right, each digit under its like. */
  numeric?: boolean
  /** The column that names the row. */
  names?: boolean
}

export interface TableProps<Row> {
  language: Language
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  /** On a phone: each row a card of its own, or the table as it is within a region that scrolls. */
  narrow?: 'cards' | 'scroll'
  /** A last row of totals, one cell per column; the first says what they are totals of. */
  total?: readonly ComponentChildren[]
  /** Whether the caption is seen or only heard (where a heading says the same). */
  captionLook?: 'shown' | 'hidden'
}

export function Table<Row>(props: TableProps<Row>) {
  const { language, caption, columns, rows, narrow = 'cards', total, captionLook = 'shown' } = props
  const look = (column: Column<Row>) => (column.numeric === true ? 'fl-numeric' : undefined)
  // On a phone a cell is a row of two, what its column is called and what it holds: so what it holds is made one thing.
  const held = (content: ComponentChildren) =>
    narrow === 'scroll' || content === '' || content === undefined ? content : <div class="fl-cell">{content}</div>
  const body = (
    <table class={`fl-table fl-table-${narrow}`}>
      <caption class={captionLook === 'hidden' ? 'fl-hidden' : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.header} scope="col" class={look(column)}>
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            {columns.map((column) =>
              column.names === true ? (
                <th key={column.header} scope="row" class={look(column)} data-header={column.header}>
                  {column.cell(row)}
                </th>
              ) : (
                <td key={column.header} class={look(column)} data-header={column.header}>
                  {held(column.cell(row))}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
      {total !== undefined && (
        <tfoot>
          <tr>
            {columns.map((column, index) =>
              index === 0 ? (
                <th key={column.header} scope="row">
                  {total[index]}
                </th>
              ) : (
                <td key={column.header} class={look(column)} data-header={column.header}>
                  {held(total[index])}
                </td>
              ),
            )}
          </tr>
        </tfoot>
      )}
    </table>
  )
  if (narrow === 'cards') return body
  return (
    <div class="fl-scroll" role="region" aria-label={words(language)('table.scroll', { caption })} tabIndex={0}>
      {body}
    </div>
  )
}
