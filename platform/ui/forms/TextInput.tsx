import { describedBy, type FieldProps } from './field.ts'
import { Labelled } from './Labelled.tsx'

export type TextInputProps = FieldProps & {
  value?: string | undefined
  inputmode?: 'text' | 'numeric' | 'decimal' | 'email' | 'url' | 'tel' | 'search'
  autocomplete?: string
  /** About how many characters the answer has; the box is as wide, which tells what is wanted. */
  width?: 2 | 4 | 8 | 16
  /** Words shown inside the box, before and after what is typed: `HK$`, 個月. They are not sent. */
  prefix?: string | undefined
  suffix?: string | undefined
  maxlength?: number
}

export function TextInput(props: TextInputProps) {
  const { value, inputmode, autocomplete, width, prefix, suffix, maxlength, ...field } = props
  const { name, id = name, hint, error } = field
  const input = (
    <input
      class={width === undefined ? 'fl-input' : `fl-input fl-input-${width}`}
      id={id}
      name={name}
      type="text"
      value={value}
      inputmode={inputmode}
      autocomplete={autocomplete}
      maxlength={maxlength}
      aria-describedby={describedBy(id, { hint, error })}
      aria-invalid={error === undefined ? undefined : 'true'}
    />
  )
  if (prefix === undefined && suffix === undefined) return <Labelled field={field}>{input}</Labelled>
  return (
    <Labelled field={field}>
      <div class="fl-affixed">
        {prefix !== undefined && (
          <span class="fl-affix" aria-hidden="true">
            {prefix}
          </span>
        )}
        {input}
        {suffix !== undefined && (
          <span class="fl-affix" aria-hidden="true">
            {suffix}
          </span>
        )}
      </div>
    </Labelled>
  )
}
