const boxOnPage = (): HTMLTextAreaElement | null => document.querySelector<HTMLTextAreaElement>('fl-ask #q')

/**
 * Puts another page of the same site in the place of this one's header, content and footer, and goes where its focus belongs. What has
 * been typed since the question was sent stays, and so does whoever types it.
 */
export function showPage(html: string, question: string, address: string): void {
  const typed = boxOnPage()?.value
  const next = new DOMParser().parseFromString(html, 'text/html')
  document.documentElement.lang = next.documentElement.lang
  document.title = next.title
  for (const part of ['header', 'main', 'footer']) {
    const here = document.querySelector(`body > ${part}`)
    const there = next.querySelector(`body > ${part}`)
    if (here !== null && there !== null) here.replaceWith(there)
  }
  // The address of an example no longer says what is on view.
  if (new URL(location.href).searchParams.has('q')) history.replaceState(undefined, '', address)
  const box = boxOnPage()
  if (box !== null && typed !== undefined && typed !== question) {
    box.value = typed
    return box.focus()
  }
  const target = document.querySelector<HTMLElement>('main [autofocus]')
  target?.focus()
  target?.scrollIntoView()
}
