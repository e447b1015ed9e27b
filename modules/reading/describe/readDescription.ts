import type { Content } from '#modules/packs'
import { languages } from '#platform/i18n'
import { formReader, type Fields } from '../accept/formReader.ts'
import { idGiver } from '../accept/newId.ts'
import { Refused } from '../accept/problems.ts'
import type { Written } from '../decisions/written.ts'
import { authorities, kinds } from './suggest.ts'

/**
 * Reads what a reviewer says of a text.
 * @throws Refused
 */
export function readDescription(
  content: Content,
  fields: Fields,
  { sha256, text }: { readonly sha256: string; readonly text: string },
): Written {
  const form = formReader(fields, text)
  const date = form.looseDate('date')
  const publisher = form.text('publisher')
  const isStated = form.choice('date-basis', ['stated', 'inferred'] as const) === 'stated'
  const source: Written = {
    id: idGiver(content)(`${publisher.en} ${date}`, `source-${sha256.slice(0, 8)}`),
    sha256,
    kind: form.choice('kind', kinds),
    authority: form.choice('authority', authorities),
    publisher,
    title: form.text('title'),
    date,
    'date-basis': isStated ? 'stated' : 'inferred',
    ...(isStated ? {} : { 'date-note': form.text('date-note') }),
    language: form.choice('language', languages),
  }
  if (form.problems.length > 0) throw new Refused(form.problems)
  return source
}
