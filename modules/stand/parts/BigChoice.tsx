import type { ComponentChildren } from 'preact'

export interface BigChoiceProps {
  name: string
  value: string
  id?: string
  /** The choice made earlier, when an answer is looked at again. */
  chosen?: boolean
  label: ComponentChildren
  hint?: ComponentChildren
}

/** A choice that is a button as wide as the column: one press answers and leads on. */
export function BigChoice({ name, value, id, chosen, label, hint }: BigChoiceProps) {
  return (
    <button
      class="fl-big"
      type="submit"
      name={name}
      value={value}
      id={id}
      aria-current={chosen === true ? 'true' : undefined}
    >
      <span class="fl-big-label">{label}</span>
      {hint !== undefined && <span class="fl-big-hint">{hint}</span>}
    </button>
  )
}
