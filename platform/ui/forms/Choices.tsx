import { describedBy, hintId, type Choice } from './field.ts'

export interface ChoicesProps {
  type: 'radio' | 'checkbox'
  name: string
  id: string
  options: readonly Choice[]
  chosen: readonly string[]
  inline?: boolean | undefined
}

/** The rows of a set of radios or checkboxes. The first carries the field's own id, so that an error can lead to it. */
export function Choices({ type, name, id, options, chosen, inline }: ChoicesProps) {
  return (
    <div class={inline === true ? 'fl-choices fl-choices-inline' : 'fl-choices'}>
      {options.map(({ value, label, hint }, index) => {
        const optionId = `${id}-option-${value}`
        const own = index === 0 ? id : optionId
        return (
          <div key={value} class="fl-choice">
            <input
              class="fl-choice-input"
              type={type}
              id={own}
              name={name}
              value={value}
              checked={chosen.includes(value)}
              aria-describedby={describedBy(optionId, { hint })}
            />
            <label class="fl-choice-label" for={own}>
              {label}
            </label>
            {hint !== undefined && (
              <div class="fl-choice-hint" id={hintId(optionId)}>
                {hint}
              </div>
            )}
          </div>
        )
      })}
    </div>
  )
}
