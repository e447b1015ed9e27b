/** `<fl-copy-link hidden data-copied data-failed><button>…<span role=status>`: copies the address with its fragment. */
class CopyLink extends HTMLElement {
  connectedCallback() {
    this.hidden = false
    this.querySelector('button')?.addEventListener('click', () => {
      void this.copy()
    })
  }

  private async copy() {
    const status = this.querySelector('[role=status]')
    const said = await navigator.clipboard.writeText(location.href).then(
      () => this.dataset['copied'],
      () => this.dataset['failed'],
    )
    if (status) status.textContent = said ?? ''
  }
}

customElements.define('fl-copy-link', CopyLink)
