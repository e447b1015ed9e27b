import { csvHeading, csvReader } from './plainCsv.ts'
import type { LineReader } from './logEntry.ts'
import { squidReader } from './squid.ts'
import { zeekJsonReader, zeekReader } from './zeek.ts'

export const logForms = ['squid', 'zeek', 'zeek-json', 'csv'] as const
export type LogForm = (typeof logForms)[number]

const readers: Readonly<Record<LogForm, (timeZone: string) => LineReader>> = {
  squid: squidReader,
  zeek: zeekReader,
  'zeek-json': zeekJsonReader,
  csv: csvReader,
}

/** Reads lines of a form, in the order of the file. */
export const readerFor = (form: LogForm, timeZone: string): LineReader => readers[form](timeZone)

/** What form a log has, by its first line that is not blank; undefined where it is none that we read. */
export function formOf(line: string): LogForm | undefined {
  const text = line.replace(/^\uFEFF/, '').trim()
  if (/^#(?:separator|set_separator|fields|path)\b/.test(text)) return 'zeek'
  if (text.startsWith('{')) return 'zeek-json'
  if (/^\d{9,10}(?:\.\d+)?\s+\d+\s+\S+\s+[A-Z_]+\/\d{3}\s/.test(text)) return 'squid'
  return csvHeading(text) === undefined ? undefined : 'csv'
}
