import { describedBy, type FieldProps } from './field.ts'
import { Labelled } from './Labelled.tsx'

export type TextAreaProps = FieldProps & { value?: string | undefined; rows?: number; maxlength?: number }

/** For answers of more than a line. */
export function TextArea({ value, rows = 5, maxlength, ...field }: TextAreaProps) {
  const { name, id = name, hint, error } = field
  return (
    <Labelled field={field}>
      <textarea
        class="fl-input fl-textarea"
        id={id}
        name={name}
        rows={rows}
        maxlength={maxlength}
        aria-describedby={describedBy(id, { hint, error })}
        aria-invalid={error === undefined ? undefined : 'true'}
      >
        {value}
      </textarea>
    </Labelled>
  )
}
