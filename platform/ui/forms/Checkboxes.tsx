import { Choices } from './Choices.tsx'
import type { Choice, FieldProps } from './field.ts'
import { Fieldset } from './Fieldset.tsx'

export type CheckboxesProps = FieldProps & { options: readonly Choice[]; values?: readonly string[] | undefined }

/** As many answers as apply. Say in the hint that more than one may be chosen. */
export function Checkboxes({ options, values = [], ...field }: CheckboxesProps) {
  const { name, id = name } = field
  return (
    <Fieldset {...field} id={id}>
      <Choices type="checkbox" name={name} id={id} options={options} chosen={values} />
    </Fieldset>
  )
}
