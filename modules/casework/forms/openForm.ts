import type { Process, ProcessForm, Stage } from '#modules/packs'

/** The form that is filled in at a stage, if any. */
export function formAt(process: Process, stage: Stage): ProcessForm | undefined {
  const id = 'form' in stage ? stage.form : undefined
  return id === undefined ? undefined : process.forms.find((form) => form.id === id)
}
