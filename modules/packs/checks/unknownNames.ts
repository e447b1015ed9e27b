import { entriesUnder, idsAt, valuesAt, type ParsedFile } from '../read/entries.ts'
import { finding, type Finding } from '../read/finding.ts'
import type { Check } from './check.ts'

interface Reference {
  /** The key of a file, and where in its entries a name stands. */
  readonly from: readonly [key: string, pattern: string]
  readonly to: string
  readonly code: 'unknown-office' | 'unknown-measure' | 'unknown-purpose' | 'unknown-money' | 'unknown-scheme'
}

const office = { to: 'offices.*.id', code: 'unknown-office' } as const
const measure = { to: 'measures.*.id', code: 'unknown-measure' } as const

const references: readonly Reference[] = [
  { from: ['measures', 'purpose'], to: 'purposes.*.id', code: 'unknown-purpose' },
  { from: ['measures', 'owner.office'], ...office },
  { from: ['measures', 'partners.*'], ...office },
  { from: ['measures', 'money.*.part-of'], to: 'measures.*.money.*.id', code: 'unknown-money' },
  { from: ['schemes', 'owner.office'], ...office },
  { from: ['schemes', 'measure'], ...measure },
  { from: ['proposals', 'addresses.*'], ...measure },
  { from: ['guidelines', 'issuer'], ...office },
  { from: ['conflicts', 'about.*'], ...measure },
  { from: ['processes', 'scheme'], to: 'schemes.*.id', code: 'unknown-scheme' },
  { from: ['processes', 'award.measure'], ...measure },
]

/** Names of entries that no file lists. An entry that is listed but not right itself still counts as listed. */
export const unknownNames: Check = ({ files }) => [...unknownEntries(files), ...unknownHeadlines(files)]

const headlines = ['measures.*.money.*.id', 'measures.*.figures.*.id']

function unknownHeadlines(files: readonly ParsedFile[]): readonly Finding[] {
  const known = new Set(headlines.flatMap((pattern) => idsAt(files, pattern)).map(({ id }) => id))
  return idsAt(files, 'pack.headline.*')
    .filter(({ id }) => !known.has(id))
    .map(({ id, place }) => finding(place, 'unknown-headline', { id }))
}

const unknownEntries = (files: readonly ParsedFile[]): readonly Finding[] =>
  references.flatMap(({ from: [key, pattern], to, code }): readonly Finding[] => {
    const known = new Set(idsAt(files, to).map(({ id }) => id))
    return entriesUnder(files, key)
      .flatMap((entry) => valuesAt(entry, pattern.split('.')))
      .filter(({ value }) => typeof value === 'string' && !known.has(value))
      .map(({ value, place }) => finding(place, code, { id: String(value) }))
  })
