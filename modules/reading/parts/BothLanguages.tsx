import type { ComponentChildren } from 'preact'
import { TextArea, TextInput } from '#platform/ui'
import { one, type Fields } from '../accept/formReader.ts'
import type { View } from '../pages/view.ts'

/** What was typed into a form, and what is wrong with it by field. */
export interface Typed {
  readonly fields: Fields
  readonly error: (field: string) => string | undefined
}

export interface BothLanguagesProps {
  view: View
  typed: Typed
  /** Sent as `NAME-hant` and `NAME-en`. */
  name: string
  label: string
  hint?: ComponentChildren
  /** For wordings of more than a line. */
  long?: boolean
  optional?: boolean
}

/** A wording in 繁體 and English; 简体 is made from the first. */
export function BothLanguages({
  view: { language, t },
  typed: { fields, error },
  name,
  label,
  hint,
  long,
  optional,
}: BothLanguagesProps) {
  const each = (suffix: 'hant' | 'en', own: ComponentChildren) => {
    const field = {
      language,
      name: `${name}-${suffix}`,
      label: t(`in.${suffix}`, { label }),
      hint: own,
      value: one(fields, `${name}-${suffix}`),
      error: error(`${name}-${suffix}`),
      optional,
    }
    return long === true ? <TextArea {...field} rows={3} maxlength={2_000} /> : <TextInput {...field} maxlength={300} />
  }
  return (
    <div class="rd-both">
      {each('hant', hint)}
      {each('en', undefined)}
    </div>
  )
}
