/**
 * `<fl-filters results="ID">`: a choice takes effect at once. The page is fetched as the form would ask for it and only
 * the element with that id is replaced, so the focus stays where it is; its `data-said` is read aloud. Without `results`,
 * or when the fetch fails, the button does it, as without script.
 */
class Filters extends HTMLElement {
  /** Counts the choices, so that a slow answer to an earlier one is not shown over a later one's. */
  private turn = 0

  connectedCallback() {
    const results = this.getAttribute('results')
    const form = this.querySelector('form')
    if (results === null || !form) return
    this.addEventListener('change', () => {
      this.show(form, results).catch(() => form.requestSubmit())
    })
  }

  private async show(form: HTMLFormElement, results: string) {
    this.turn += 1
    const turn = this.turn
    const address = new URL(form.action)
    for (const [name, value] of new FormData(form)) {
      if (typeof value === 'string' && value !== '') address.searchParams.append(name, value)
    }
    const answer = await fetch(address)
    if (!answer.ok) throw new Error(`${address.pathname} answered ${answer.status}`)
    const next = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById(results)
    if (turn !== this.turn) return
    const shown = document.getElementById(results)
    if (!next || !shown) throw new Error(`No element with the id ${results}`)
    shown.replaceWith(next)
    history.replaceState(undefined, '', address)
    const status = this.querySelector('[role=status]')
    if (status) status.textContent = next.dataset['said'] ?? ''
  }
}

customElements.define('fl-filters', Filters)
