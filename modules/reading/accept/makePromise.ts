import type { Amendment, Measure } from '#modules/packs'
import type { Accepting } from './acceptance.ts'

function dueOf({ form, cite }: Accepting) {
  const from = form.given('from') === '' ? undefined : form.day('from')
  return { ...(from === undefined ? {} : { from }), to: form.day('to'), words: form.text('words'), cite }
}

/** A promise with its day. */
export function promiseOf(measure: string, accepting: Accepting): Amendment {
  const text = accepting.form.text('promise-text')
  return {
    kind: 'add-promise',
    measure,
    promise: {
      id: accepting.newId(text.en, `${measure}-promise`),
      text,
      due: dueOf(accepting),
      cite: accepting.plainCite,
    },
  }
}

const promiseChosen = ({ promises }: Measure, { form }: Accepting): string =>
  form.choice(
    'promise',
    promises.map(({ id }) => id),
  )

/** The day of a promise that the pack has. */
export const dueChange = (measure: Measure, accepting: Accepting): Amendment => ({
  kind: 'set-due',
  measure: measure.id,
  promise: promiseChosen(measure, accepting),
  due: dueOf(accepting),
})

export const shownKinds = ['kept', 'under-way', 'not-done'] as const

/** What became of a promise that the pack has. */
export const evidenceOf = (measure: Measure, accepting: Accepting): Amendment => ({
  kind: 'add-evidence',
  measure: measure.id,
  promise: promiseChosen(measure, accepting),
  evidence: {
    date: accepting.form.looseDate('as-of'),
    shows: accepting.form.choice('shows', shownKinds),
    text: accepting.form.text('shown'),
    cite: accepting.cite,
  },
})
