import { fieldsOfEntries, type Fields } from '../form/fields.ts'

/** What a form would send, with the button that was pressed. */
export function sentFields(form: HTMLFormElement, submitter: HTMLElement | null): Fields {
  const data = new FormData(form)
  if (submitter instanceof HTMLButtonElement && submitter.name !== '') data.append(submitter.name, submitter.value)
  return fieldsOfEntries(data.entries())
}

/** Sends a form as it would have gone without script. The button's name and value would be lost, so they are put in as a field. */
export function sendPlainly(form: HTMLFormElement, submitter: HTMLElement | null): void {
  if (submitter instanceof HTMLButtonElement && submitter.name !== '') {
    form.append(
      Object.assign(document.createElement('input'), { type: 'hidden', name: submitter.name, value: submitter.value }),
    )
  }
  form.submit()
}
