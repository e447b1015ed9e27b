/**
 * The front page's choice of who is asking: with script it travels in the fragment of the next address, which no browser sends;
 * without script the form posts it.
 */
document.querySelector<HTMLFormElement>('form[data-front]')?.addEventListener('submit', (event) => {
  const { submitter, currentTarget } = event
  if (!(submitter instanceof HTMLButtonElement) || !(currentTarget instanceof HTMLFormElement)) return
  event.preventDefault()
  location.assign(`${currentTarget.getAttribute('action') ?? '/stand'}#as-${submitter.value}`)
})
