import { repeatsSource } from './ownWords.ts'
import { Refused, type FieldProblem, type ProblemKey } from './problems.ts'

/** What a form sent, by field; several values of one field are in order. */
export type Fields = Readonly<Record<string, string | readonly string[]>>

export const one = (fields: Fields, name: string): string => {
  const value = fields[name]
  return ((typeof value === 'string' ? value : value?.at(-1)) ?? '').trim()
}
export const many = (fields: Fields, name: string): readonly string[] => {
  const value = fields[name]
  return typeof value === 'string' ? [value] : (value ?? [])
}

const mostWording = 2_000
/** In characters, of a remark that goes on record. */
export const mostNote = 500

/** A remark that goes on record as it is. @throws Refused where it is too long */
export function noteIn(fields: Fields, name: string): string {
  const note = one(fields, name)
  if (note.length > mostNote) throw new Refused([{ field: name, key: 'too-long' }])
  return note
}

interface Wording {
  readonly 'zh-Hant': string
  readonly en: string
}

/** Reads a form field by field and gathers all that is wrong; what is read of a wrong one does not matter, since nothing is done then. */
export interface FormReader {
  readonly problems: readonly FieldProblem[]
  readonly wrong: (field: string, key: ProblemKey) => void
  readonly given: (field: string) => string
  readonly list: (field: string) => readonly string[]
  /** `FIELD-hant` and `FIELD-en`, in our own words. */
  readonly text: (field: string) => Wording
  /** Undefined where both are left empty. */
  readonly optionalText: (field: string) => Wording | undefined
  readonly number: (field: string) => number
  readonly choice: <Value extends string>(field: string, of: readonly Value[]) => Value
  readonly day: (field: string) => string
  /** A day, month or year. */
  readonly looseDate: (field: string) => string
}

const dayForm = /^\d{4}-\d{2}-\d{2}$/
const looseForm = /^\d{4}(-\d{2}(-\d{2})?)?$/

/** @param source the text that no sentence is to be taken from */
export function formReader(fields: Fields, source: string): FormReader {
  const problems: FieldProblem[] = []
  const wrong = (field: string, key: ProblemKey): void => void problems.push({ field, key })
  const given = (field: string): string => one(fields, field)
  const required = (field: string): string => {
    const value = given(field)
    if (value === '') wrong(field, 'required')
    return value
  }
  const wording = (field: string): string => {
    const value = required(field)
    if (value.length > mostWording) wrong(field, 'too-long')
    else if (repeatsSource(value, source)) wrong(field, 'own-words')
    return value
  }
  const matching = (field: string, form: RegExp, key: ProblemKey): string => {
    const value = required(field)
    if (value !== '' && !form.test(value)) wrong(field, key)
    return value
  }
  const text = (field: string): Wording => ({ 'zh-Hant': wording(`${field}-hant`), en: wording(`${field}-en`) })
  return {
    problems,
    wrong,
    given,
    list: (field) => many(fields, field),
    text,
    optionalText: (field) => (given(`${field}-hant`) === '' && given(`${field}-en`) === '' ? undefined : text(field)),
    number: (field) => {
      const value = required(field).replaceAll(/[,，\s]/g, '')
      if (value !== '' && !/^-?\d{1,15}(\.\d+)?$/.test(value)) wrong(field, 'number')
      return Number(value)
    },
    choice: (field, of) => {
      const value = given(field)
      const found = of.find((each) => each === value)
      if (found === undefined) wrong(field, 'choose')
      return found ?? (value as (typeof of)[number]) // Refused above: nothing is done with it.
    },
    day: (field) => matching(field, dayForm, 'date'),
    looseDate: (field) => matching(field, looseForm, 'loose-date'),
  }
}
