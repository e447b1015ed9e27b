import { all, first, type Fields } from './fields.ts'

/** What was typed or chosen, right or wrong, so that a form with a mistake comes back as it was sent. */
export interface TypedAnswer {
  readonly single: string
  readonly several: readonly string[]
  readonly date: { readonly year: string; readonly month: string; readonly day: string }
}

/** The names of a question's controls; every question has the same ones, since one is asked at a time. */
export const valueName = 'value'

/** Digits and signs as typed in full width (２４) are meant as their plain forms; a paste cannot be longer than any answer. */
const plain = (text: string): string => text.slice(0, 1_000).normalize('NFKC').trim()

export function typedAnswer(fields: Fields): TypedAnswer {
  return {
    single: plain(first(fields, valueName)),
    several: all(fields, valueName).slice(0, 200).map(plain),
    date: {
      year: plain(first(fields, `${valueName}-year`)),
      month: plain(first(fields, `${valueName}-month`)),
      day: plain(first(fields, `${valueName}-day`)),
    },
  }
}
