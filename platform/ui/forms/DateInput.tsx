import type { Language } from '#platform/i18n'
import { words } from '../words.ts'
import type { FieldProps } from './field.ts'
import { Fieldset } from './Fieldset.tsx'

/** What was typed into each box, right or wrong. Sent as `name-year`, `name-month` and `name-day`. */
export interface TypedDate {
  year?: string | undefined
  month?: string | undefined
  day?: string | undefined
}

export type DatePart = 'year' | 'month' | 'day'

export type DateInputProps = FieldProps & {
  value?: TypedDate | undefined
  /** Which boxes the error is about; all of them unless given. */
  wrong?: readonly DatePart[]
  /** For a date of birth: `bday`. */
  autocomplete?: 'bday'
}

/** Each language writes a date in its own order. */
const order = (language: Language): readonly DatePart[] =>
  language === 'en' ? ['day', 'month', 'year'] : ['year', 'month', 'day']

/** A date in three boxes: nobody has to hunt through a calendar for a year long past. */
export function DateInput({ value = {}, wrong, autocomplete, ...field }: DateInputProps) {
  const { name, id = name, error, language } = field
  const t = words(language)
  const marked = error === undefined ? [] : (wrong ?? order(language))
  return (
    <Fieldset {...field} id={id}>
      <div class="fl-date">
        {order(language).map((part, index) => {
          const own = index === 0 ? id : `${id}-${part}`
          return (
            <div key={part} class="fl-date-part">
              <label class="fl-date-label" for={own}>
                {t(`date.${part}`)}
              </label>
              <input
                class={`fl-input fl-input-${part === 'year' ? 4 : 2}`}
                id={own}
                name={`${name}-${part}`}
                type="text"
                inputmode="numeric"
                maxlength={part === 'year' ? 4 : 2}
                value={value[part]}
                autocomplete={autocomplete === undefined ? 'off' : `${autocomplete}-${part}`}
                aria-invalid={marked.includes(part) ? 'true' : undefined}
              />
            </div>
          )
        })}
      </div>
    </Fieldset>
  )
}
