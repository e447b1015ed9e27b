import type { Language } from '#platform/i18n'
import type { ReadView } from '../../facts/readLog.ts'
import { dataWords } from '../words.ts'

const things = [
  'case',
  'file',
  'log',
  'mandate',
  'payee',
  'payment',
  'queue',
  'letter',
  'review',
  'register',
  'rules',
] as const

/** A read in words: modules write down words of their own, the first of which is known here, and what the case is called. */
export function readWords({ what, why }: Pick<ReadView, 'what' | 'why'>, language: Language) {
  const t = dataWords(language)
  const [first] = what.split(' ')
  const thing = things.find((each) => each === first)
  const reference = /FL-\d{4}-\d{6,}-[0-9A-Z]/.exec(`${what} ${why}`)?.[0]
  const office = why.startsWith('review')
    ? 'review'
    : why.startsWith('payment')
      ? 'payment'
      : why === 'confirm'
        ? 'confirm'
        : 'case'
  return {
    what: thing === undefined ? what : t(`read.${thing}`),
    why: reference === undefined ? t(`why.${office}`) : t('why.of', { why: t(`why.${office}`), reference }),
  }
}
