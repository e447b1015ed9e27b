import type { ComponentChildren } from 'preact'
import { words } from '../words.ts'
import { describedBy, type FieldProps } from './field.ts'
import { Notes } from './Notes.tsx'

export type FieldsetProps = Omit<FieldProps, 'name' | 'id'> & { id: string; children: ComponentChildren }

/** Several controls that answer one question, under its legend. */
export function Fieldset({ id, label, hint, error, optional, asTitle, language, children }: FieldsetProps) {
  const text = (
    <>
      {label}
      {optional === true && <span class="fl-optional">{words(language)('field.optional')}</span>}
    </>
  )
  return (
    <fieldset
      class={error === undefined ? 'fl-field fl-fieldset' : 'fl-field fl-fieldset fl-field-wrong'}
      aria-describedby={describedBy(id, { hint, error })}
    >
      <legend class="fl-label">{asTitle === true ? <h1 class="fl-heading fl-heading-xl">{text}</h1> : text}</legend>
      <Notes id={id} hint={hint} error={error} language={language} />
      {children}
    </fieldset>
  )
}
