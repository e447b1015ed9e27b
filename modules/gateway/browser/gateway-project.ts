/** `<fl-copy-text hidden><button>…<span role=status>` below a `<pre>`: copies what stands there. */
class CopyText extends HTMLElement {
  connectedCallback() {
    this.hidden = false
    this.querySelector('button')?.addEventListener('click', (event) => {
      event.preventDefault()
      void this.copy()
    })
  }

  private async copy() {
    const text = this.parentElement?.querySelector('pre')?.textContent ?? ''
    const status = this.querySelector('[role=status]')
    const copied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    )
    if (status) status.textContent = copied ? '✓' : '✗'
  }
}

interface Spend {
  readonly spent: string
  readonly left: string
  readonly held: string
  readonly settled: number
}

const everyMs = 2_000

/** `<fl-spend data-from=…>`: what was spent, as it is now, for as long as the page is looked at. */
class LiveSpend extends HTMLElement {
  private timer: ReturnType<typeof setTimeout> | undefined

  connectedCallback() {
    this.next()
  }

  disconnectedCallback() {
    clearTimeout(this.timer)
  }

  private next() {
    this.timer = setTimeout(() => {
      const renewed = document.hidden ? Promise.resolve() : this.renew()
      void renewed.catch(() => {}).then(() => this.next()) // A machine that is away for a moment comes back by itself.
    }, everyMs)
  }

  private async renew() {
    const answer = await fetch(this.dataset['from'] ?? '', { headers: { accept: 'application/json' } })
    if (!answer.ok) return
    const spend: Spend = await answer.json()
    for (const part of ['spent', 'left', 'held'] as const) {
      const place = this.querySelector(`[data-spend=${part}]`)
      if (place !== null && place.textContent !== spend[part]) place.textContent = spend[part]
    }
    const bar = this.querySelector('progress')
    if (bar !== null) bar.value = spend.settled
  }
}

customElements.define('fl-copy-text', CopyText)
customElements.define('fl-spend', LiveSpend)
