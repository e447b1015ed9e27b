import { inLanguage, type Language, type Text } from '#platform/i18n'
import type { HoldingExport } from '../createData.ts'

/** Everything as one JSON document: what it is in its reader's language, and rows as they are kept. Addresses of files are whole. */
export function exportDocument(
  parts: readonly HoldingExport[],
  { at, origin, language }: { readonly at: Date; readonly origin: string; readonly language: Language },
): string {
  const say = (text: Text) => inLanguage(text, language)
  const held = parts.map(({ holding, purposes, tables }) => ({
    id: holding.id,
    what: say(holding.name),
    purposes: purposes.map(({ what, until }) => ({ what: say(what), until: say(until) })),
    tables: Object.entries(tables).map(([table, { label, rows }]) => ({
      table,
      what: say(label),
      rows: rows.map((row) => {
        const { href } = row
        return typeof href === 'string' && table === 'casework_file'
          ? { ...row, href: new URL(href, origin).href }
          : row
      }),
    })),
  }))
  return `${JSON.stringify({ format: 'feilun-personal-data-1', at, site: origin, held }, undefined, 2)}\n`
}
