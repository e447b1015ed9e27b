import type { ComponentChildren } from 'preact'
import { TextInput } from '#platform/ui'
import { mostNote, one } from '../accept/formReader.ts'
import type { View } from '../pages/view.ts'
import type { Typed } from './BothLanguages.tsx'

export interface RemarkProps {
  view: View
  typed: Typed
  name: string
  label: string
  hint?: ComponentChildren
  optional?: boolean
}

/** A line that goes on record as it is, with a decision. */
export function Remark({ view: { language }, typed: { fields, error }, name, ...rest }: RemarkProps) {
  return (
    <TextInput
      {...rest}
      language={language}
      name={name}
      value={one(fields, name)}
      maxlength={mostNote}
      error={error(name)}
    />
  )
}
