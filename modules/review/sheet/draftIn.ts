import type { SheetDraft } from '#modules/casework'
import { first, type Fields } from '#modules/stand'
import { FeilunError } from '#platform/errors'
import type { Language } from '#platform/i18n'
import { words } from '../words.ts'

const prefix = 'score/'

/** What a sheet's form sent. A score is a whole number, in full width too; anything else is said at its field, and nothing is saved. */
export function draftIn(
  fields: Fields,
  language: Language,
): { readonly draft: SheetDraft; readonly wrong: FeilunError | undefined } {
  const ids = [...fields.keys()].filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length))
  const scores = ids.map((criterion) => {
    const text = first(fields, `${prefix}${criterion}`).slice(0, 40).normalize('NFKC').trim()
    const reason = first(fields, `reason/${criterion}`).slice(0, 20_000)
    return { criterion, text, reason }
  })
  const bad = scores.filter(({ text }) => text !== '' && !/^-?\d{1,9}$/.test(text))
  const t = words(language)
  return {
    draft: {
      scores: scores.map(({ criterion, text, reason }) =>
        text === '' ? { criterion, reason } : { criterion, score: Number(text), reason },
      ),
      remark: first(fields, 'remark').slice(0, 20_000),
    },
    wrong:
      bad.length === 0
        ? undefined
        : new FeilunError(
            'review-incomplete',
            {},
            bad.map(({ criterion }) => ({ at: `${prefix}${criterion}`, message: t('sheet.score.whole') })),
          ),
  }
}
