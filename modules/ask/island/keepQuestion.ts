/** The header's languages, asked with the question that is on view: an address that carries it would end in the history. */
export function keepQuestion(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('.fl-languages a') : null
  const form = document.querySelector<HTMLFormElement>('form[data-tongues]')
  if (link === null || form === null || event.ctrlKey || event.metaKey || event.shiftKey) return
  if (new URL(location.href).searchParams.has('q')) return
  event.preventDefault()
  form.action = link.href
  form.submit()
}
