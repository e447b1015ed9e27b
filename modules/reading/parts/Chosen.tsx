import type { ComponentChildren } from 'preact'
import { Select, type SelectProps } from '#platform/ui'
import { one } from '../accept/formReader.ts'
import type { View } from '../pages/view.ts'
import type { Typed } from './BothLanguages.tsx'

export interface ChosenProps extends Pick<SelectProps, 'options' | 'groups'> {
  view: View
  typed: Typed
  name: string
  label: string
  hint?: ComponentChildren
}

/** One of several answers, none of which is chosen for the reviewer unless the text says it. */
export function Chosen({ view: { language, t }, typed: { fields, error }, name, options, ...rest }: ChosenProps) {
  return (
    <Select
      {...rest}
      language={language}
      name={name}
      options={[{ value: '', label: t('choose') }, ...options]}
      value={one(fields, name)}
      error={error(name)}
    />
  )
}
