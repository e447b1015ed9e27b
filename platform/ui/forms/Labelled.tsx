import type { ComponentChildren } from 'preact'
import { words } from '../words.ts'
import type { FieldProps } from './field.ts'
import { Notes } from './Notes.tsx'

/** A single control under its label, hint and error. */
export function Labelled({ field, children }: { field: FieldProps; children: ComponentChildren }) {
  const { name, id = name, label, hint, error, optional, asTitle, language } = field
  const text = (
    <label class={asTitle === true ? 'fl-label fl-heading fl-heading-xl' : 'fl-label'} for={id}>
      {label}
      {optional === true && <span class="fl-optional">{words(language)('field.optional')}</span>}
    </label>
  )
  return (
    <div class={error === undefined ? 'fl-field' : 'fl-field fl-field-wrong'}>
      {asTitle === true ? <h1 class="fl-label-title">{text}</h1> : text}
      <Notes id={id} hint={hint} error={error} language={language} />
      {children}
    </div>
  )
}
