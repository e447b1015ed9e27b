import type { ComponentChildren } from 'preact'
import type { Language } from '#platform/i18n'

/** What every question has, whatever its control. */
export interface FieldProps {
  language: Language
  /** The name its answer is sent under; ids are made from it. */
  name: string
  /** The id of its (first) control, for the error summary's link. The name unless given. */
  id?: string | undefined
  label: ComponentChildren
  hint?: ComponentChildren
  /** What is wrong with the answer and how to put it right, in a sentence. */
  error?: string | undefined
  /** Says beside the label that it may be left out. */
  optional?: boolean | undefined
  /** The label as the only question of a page: then it is also its title. */
  asTitle?: boolean | undefined
}

export interface Choice {
  value: string
  label: ComponentChildren
  hint?: ComponentChildren
}

export const hintId = (id: string): string => `${id}-hint`
export const errorId = (id: string): string => `${id}-error`

/** The ids that a control is described by, or `undefined` if there are none, so that no empty attribute is written. */
export function describedBy(id: string, { hint, error }: Pick<FieldProps, 'hint' | 'error'>): string | undefined {
  const ids = [hint === undefined ? undefined : hintId(id), error === undefined ? undefined : errorId(id)]
  return ids.filter((each) => each !== undefined).join(' ') || undefined
}
