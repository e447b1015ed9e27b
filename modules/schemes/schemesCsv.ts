import type { Scheme } from '#modules/packs'
import { csv } from '#platform/http'
import type { Language } from '#platform/i18n'
import { deadlineWords, howWords, moneyWords, ownerWords, partWords, type Directory } from './parts/index.ts'
import { words } from './words.ts'

/** The schemes as a table in one language; the amount stands once in words and once as a bare number. */
export function schemesCsv(
  schemes: readonly Scheme[],
  language: Language,
  directory: Directory,
  origin: string,
): string {
  const t = words(language)
  const head = [
    t('csv.id'),
    t('csv.title'),
    t('csv.status'),
    t('csv.gives'),
    t('csv.owner'),
    t('csv.money'),
    t('csv.amount', { currency: directory.currency }),
    t('csv.deadline'),
    t('csv.how'),
    t('csv.measure'),
    t('csv.url'),
  ]
  const row = (scheme: Scheme) => [
    scheme.id,
    scheme.title[language],
    partWords(language)(`status.${scheme.status}`),
    scheme.gives.text[language],
    ownerWords(scheme, language, directory).words,
    moneyWords(scheme, language, directory).words,
    'amount' in scheme.money ? scheme.money.amount : undefined,
    deadlineWords(scheme, language).words,
    howWords(scheme, language).words,
    scheme.measure,
    `${origin}/schemes/${scheme.id}`,
  ]
  return csv([head, ...schemes.map(row)])
}
