import type { Amendment, Citation } from '#modules/packs'
import type { Accepting } from './acceptance.ts'
import type { Cite } from './citations.ts'

export const written = ({ source, start, end, sum, figure }: Citation): Cite => ({
  source,
  at: `${start}-${end}`,
  sum,
  ...(figure === undefined ? {} : { figure }),
})

/** Both sides as they are, until someone settles it: neither is put in the other's place. */
export function conflictOf(measure: string, { form, standing, cite, newId }: Accepting): Amendment {
  const title = form.text('title')
  const place = standing.kind === 'differs' ? standing.said.place : undefined
  const other = place && 'measure' in place && place.measure !== measure ? [place.measure] : []
  const against = standing.kind === 'differs' ? standing.said.cite.map(written) : []
  if (against.length === 0) form.wrong('as', 'not-possible')
  return {
    kind: 'add-conflict',
    conflict: {
      id: newId(title.en, 'conflict'),
      title,
      explanation: form.text('explanation'),
      about: [measure, ...other],
      claims: [
        { says: form.text('says-old'), cite: against },
        { says: form.text('says-new'), cite },
      ],
      status: 'open',
    },
  }
}
