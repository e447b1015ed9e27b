import type { CheckInput } from '#modules/casework'
import type { AllowedReason, CheckPoint } from '#modules/packs'
import { all, first, type Fields } from '#modules/stand'
import { FeilunError } from '#platform/errors'
import { inEachLanguage } from '#platform/i18n'
import { words } from '../words.ts'

/**
 * What a check's form sent. A point that was not looked at is left out, which the check then says.
 * @throws FeilunError `check-incomplete` where nobody said what is to be done with the case
 */
export function checkIn(
  fields: Fields,
  points: readonly CheckPoint[],
  reasons: readonly AllowedReason[],
): Pick<CheckInput, 'outcome' | 'points' | 'reasons'> {
  const outcome = first(fields, 'outcome')
  if (outcome !== 'pass' && outcome !== 'refuse')
    throw new FeilunError('check-incomplete', {}, [
      { at: 'outcome', message: inEachLanguage((each) => words(each)('check.choose')) },
    ])
  const chosen = all(fields, 'reasons')
  return {
    outcome,
    points: points.flatMap(({ id }) => {
      const met = first(fields, `point/${id}`)
      return met === 'yes' || met === 'no'
        ? [{ point: id, met: met === 'yes', note: first(fields, `note/${id}`).slice(0, 20_000) }]
        : []
    }),
    reasons:
      outcome === 'pass'
        ? []
        : reasons
            .filter(({ id }) => chosen.includes(id))
            .map(({ id }) => ({ reason: id, words: first(fields, `reason/${id}`).slice(0, 20_000) })),
  }
}
