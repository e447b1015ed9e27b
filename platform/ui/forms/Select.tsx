import { describedBy, type Choice, type FieldProps } from './field.ts'
import { Labelled } from './Labelled.tsx'

export type SelectProps = FieldProps & {
  options: readonly (Omit<Choice, 'label' | 'hint'> & { label: string })[]
  value?: string | undefined
}

/** One answer out of many. For a few, radios are kinder. */
export function Select({ options, value, ...field }: SelectProps) {
  const { name, id = name, hint, error } = field
  return (
    <Labelled field={field}>
      <select
        class="fl-input fl-select"
        id={id}
        name={name}
        aria-describedby={describedBy(id, { hint, error })}
        aria-invalid={error === undefined ? undefined : 'true'}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </Labelled>
  )
}
