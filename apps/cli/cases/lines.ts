import type { OtherwiseDecided, Replayed, Trial } from '#modules/casework'
import type { Language } from '#platform/i18n'
import { casesMessages } from './words.ts'

/** One decision that was come to again, in a line. */
export function replayedLine(one: Replayed, language: Language): string {
  const t = casesMessages(language)
  const said = () => {
    switch (one.kind) {
      case 'same':
        return t('same')
      case 'differs':
        return t('differs', { what: one.what.join(', ') })
      case 'erased':
        return t('erased')
      case 'pack-missing':
        return t('pack-missing', { hash: one.hash })
    }
  }
  return `${one.reference} ${one.number}: ${said()}`
}

function otherwiseLine(one: OtherwiseDecided, language: Language): string {
  const t = casesMessages(language)
  const criteria = one.criteria.map(({ criterion, before, after }) =>
    t('criterion-changed', { criterion, before: before ?? t('none'), after: after ?? t('none') }),
  )
  return t('otherwise', { ...one, criteria: criteria.join('; ') })
}

/** What a draft of the rules would come to, the sums first. */
export function trialLines({ counts, shown, otherwise, ...trial }: Trial, language: Language): readonly string[] {
  const t = casesMessages(language)
  const sums = { tried: trial.tried, erased: trial.erased, otherwise, alike: trial.sameForOtherReasons }
  return [
    t('tried', sums),
    ...counts.map((count) => t('count', { ...count })),
    ...shown.map((one) => otherwiseLine(one, language)),
    ...(otherwise > shown.length ? [t('more', { more: otherwise - shown.length })] : []),
  ]
}
