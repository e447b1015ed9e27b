/** `<fl-filters>`: sends its form as soon as a choice is made. Typing still waits for Enter or the button. */
class Filters extends HTMLElement {
  connectedCallback() {
    this.addEventListener('change', (event) => {
      const { target } = event
      if (target instanceof HTMLSelectElement || (target instanceof HTMLInputElement && target.type !== 'text')) {
        target.form?.requestSubmit()
      }
    })
  }
}

customElements.define('fl-filters', Filters)
