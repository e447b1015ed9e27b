/** `<fl-print hidden><button>…`: shows itself, since without script a button could not print, and prints the page. */
class Print extends HTMLElement {
  connectedCallback() {
    this.hidden = false
    this.addEventListener('click', () => window.print())
  }
}

customElements.define('fl-print', Print)
