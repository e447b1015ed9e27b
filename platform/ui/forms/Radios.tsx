import { Choices } from './Choices.tsx'
import type { Choice, FieldProps } from './field.ts'
import { Fieldset } from './Fieldset.tsx'

export type RadiosProps = FieldProps & {
  options: readonly Choice[]
  value?: string | undefined
  /** Side by side: only for two or three short answers such as yes and no. */
  inline?: boolean
}

/** One answer out of a few. */
export function Radios({ options, value, inline, ...field }: RadiosProps) {
  const { name, id = name } = field
  const chosen = value === undefined ? [] : [value]
  return (
    <Fieldset {...field} id={id}>
      <Choices type="radio" name={name} id={id} options={options} chosen={chosen} inline={inline} />
    </Fieldset>
  )
}
