import type { FieldChange, PackChange } from '#modules/packs'
import { formatNumber, languages, type Language } from '#platform/i18n'
import { conflictHref, measureHref, proposalHref, schemeHref } from '../addresses.ts'
import type { Words } from '../words.ts'

const named = [
  'title',
  'summary',
  'purpose',
  'owner',
  'partners',
  'status',
  'money',
  'promises',
  'figures',
  'cite',
  'deadline',
  'how',
  'gives',
  'addresses',
  'claims',
  'dates',
  'points',
  'criterion',
  'version',
] as const

const isText = (value: unknown): value is Readonly<Record<Language, string>> =>
  typeof value === 'object' &&
  value !== null &&
  languages.every((language) => language in value && typeof Reflect.get(value, language) === 'string')

/** A value short enough to be read as it was and as it is now, or `undefined` where it is a structure of its own. */
function valueWords(value: unknown, language: Language): string | undefined {
  if (isText(value)) return value[language]
  if (typeof value === 'number') return formatNumber(value, language)
  return typeof value === 'string' ? value : undefined
}

/** Which part of an entry a changed field belongs to, in words; a part without a word of ours is called what the pack calls it. */
function partWords({ field }: FieldChange, t: Words): string {
  const [part = ''] = field.split('/')
  const known = named.find((each) => each === part)
  return known === undefined ? part : t(`field.${known}`)
}

/** Text in another language than the reader's, and checksums of citations, say nothing to the reader of a list. */
function isTold({ field }: FieldChange, language: Language): boolean {
  const parts = field.split('/')
  const last = parts.at(-1)
  return !parts.includes('cite') && (languages.every((each) => each !== last) || last === language)
}

/** What became of the parts of an entry: the part alone, or with what it was and what it is. */
export function fieldWords(fields: readonly FieldChange[], t: Words): readonly string[] {
  const { language } = t
  const said = fields.map((each) => {
    const part = partWords(each, t)
    const before = valueWords(each.before, language)
    const after = valueWords(each.after, language)
    return isTold(each, language) && before !== undefined && after !== undefined
      ? t('changes.from-to', { part, before, after })
      : part
  })
  return [...new Set(said)]
}

/** The page on which an entry of the pack can be seen, if it has one. */
export function hrefOfEntry({ kind, id, change }: Pick<PackChange, 'kind' | 'id' | 'change'>): string | undefined {
  if (change === 'removed') return undefined
  switch (kind) {
    case 'measure':
      return measureHref(id)
    case 'scheme':
    case 'subject':
      return schemeHref(id)
    case 'proposal':
      return proposalHref(id)
    case 'conflict':
      return conflictHref(id)
    case 'guideline':
      return `/blueprint/guidelines#${id}`
    case 'source':
      return `/sources/${encodeURIComponent(id)}`
    case 'pack':
    case 'series':
      return '/blueprint'
    default:
      return undefined
  }
}
