import { describedBy, type Choice, type FieldProps } from './field.ts'
import { Labelled } from './Labelled.tsx'

export type SelectOption = Omit<Choice, 'label' | 'hint'> & { label: string }
/** Options under a heading of their own. */
export interface SelectGroup {
  label: string
  options: readonly SelectOption[]
}

export type SelectProps = FieldProps & {
  options: readonly SelectOption[]
  /** Follow the options that stand by themselves. */
  groups?: readonly SelectGroup[]
  value?: string | undefined
}

/** One answer out of many. For a few, radios are kinder. */
export function Select({ options, groups = [], value, ...field }: SelectProps) {
  const { name, id = name, hint, error } = field
  const draw = (option: SelectOption) => (
    <option key={option.value} value={option.value} selected={option.value === value}>
      {option.label}
    </option>
  )
  return (
    <Labelled field={field}>
      <select
        class="fl-input fl-select"
        id={id}
        name={name}
        aria-describedby={describedBy(id, { hint, error })}
        aria-invalid={error === undefined ? undefined : 'true'}
      >
        {options.map(draw)}
        {groups.map(({ label, options: within }) => (
          <optgroup key={label} label={label}>
            {within.map(draw)}
          </optgroup>
        ))}
      </select>
    </Labelled>
  )
}
