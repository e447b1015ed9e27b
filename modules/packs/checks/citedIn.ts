import { isRecord, type ParsedFile, type Raw } from '../read/entries.ts'
import { everyMapping } from './everyMapping.ts'

/** A citation as a file has it, before it is known to be right. */
export interface WrittenCitation extends Raw {
  readonly source: string
  /** Undefined where `at` is missing or not START-END. */
  readonly span: { readonly start: number; readonly end: number } | undefined
  readonly sum: string | undefined
  readonly figure: string | undefined
}

const spanOf = (at: unknown): WrittenCitation['span'] => {
  const match = typeof at === 'string' ? /^(\d{1,9})-(\d{1,9})$/.exec(at) : null
  return match === null ? undefined : { start: Number(match[1]), end: Number(match[2]) }
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

/** Every citation in a file, of content and of rules. */
export function citedIn(file: ParsedFile): readonly WrittenCitation[] {
  return everyMapping(file).flatMap(({ value, place }) => {
    const list = isRecord(value) ? value['cite'] : undefined
    if (!Array.isArray(list)) return []
    return list.flatMap((cited: unknown, i): readonly WrittenCitation[] => {
      if (!isRecord(cited) || typeof cited['source'] !== 'string') return []
      return [
        {
          value: cited,
          place: { file: place.file, path: [...place.path, 'cite', i] },
          source: cited['source'],
          span: spanOf(cited['at']),
          sum: textOf(cited['sum']),
          figure: textOf(cited['figure']),
        },
      ]
    })
  })
}
