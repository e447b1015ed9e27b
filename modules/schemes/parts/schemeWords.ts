import type { Scheme } from '#modules/packs'
import { formatDate, formatMoney, type Language } from '#platform/i18n'
import type { Directory } from './directory.ts'
import { partWords } from '#modules/schemes/parts/words'

/** What a source says about one part of a scheme, in a sentence; `published` is no where the source leaves it open. */
export interface Said {
  readonly words: string
  readonly published: 'yes' | 'no'
  readonly cite: Scheme['cite'] | undefined
}

const open = (language: Language): Said => ({
  words: partWords(language)('not-published'),
  published: 'no',
  cite: undefined,
})

export function ownerWords({ owner }: Scheme, language: Language, directory: Directory): Said {
  if ('not-stated' in owner) return open(language)
  const name = directory.offices.get(owner.office)
  return { words: name?.[language] ?? owner.office, published: 'yes', cite: owner.cite }
}

export function moneyWords({ money }: Scheme, language: Language, { currency }: Directory): Said {
  if ('not-published' in money) return open(language)
  const t = partWords(language)
  if ('none' in money) return { words: t('money.none'), published: 'yes', cite: undefined }
  const amount = t(`money.${money.approximation}`, { amount: formatMoney(money.amount, currency, language) })
  return { words: t('money.per', { amount, per: money.per[language] }), published: 'yes', cite: money.cite }
}

export function deadlineWords({ deadline }: Scheme, language: Language): Said {
  if ('not-published' in deadline) return open(language)
  if ('none' in deadline) return { words: partWords(language)('deadline.none'), published: 'yes', cite: undefined }
  const words = 'date' in deadline ? formatDate(deadline.date, language) : deadline.words[language]
  return { words, published: 'yes', cite: deadline.cite }
}

export function howWords({ how }: Scheme, language: Language): Said & { readonly url?: string } {
  if ('not-published' in how) return open(language)
  return {
    words: how.text[language],
    published: 'yes',
    cite: how.cite,
    ...(how.url === undefined ? {} : { url: how.url }),
  }
}
