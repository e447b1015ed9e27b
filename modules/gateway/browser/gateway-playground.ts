/** `<fl-playground>` around the form of trying out: the answer as it comes, then what the guard found. Without script the form does it. */
const mostTokens = 1_000
const tries = 16
const betweenMs = 500

interface Delta {
  readonly choices?: readonly { readonly delta?: { readonly content?: string | null } }[]
  readonly error?: { readonly message?: string }
}
interface Judged {
  readonly verdict: string
  readonly cost: string
}

/** The data of each event of a stream, whatever parts its bytes come in. */
async function* eventsOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  const reader = body.getReader()
  let rest = ''
  for (;;) {
    const { done, value } = await reader.read()
    rest += decoder.decode(value, { stream: !done })
    const events = rest.split(/\r?\n\r?\n/)
    rest = events.pop() ?? ''
    for (const event of events) {
      const data = event
        .split(/\r?\n/)
        .filter((line) => line.startsWith('data:'))
        .map((line) => line.slice(5).trimStart())
        .join('\n')
      if (data !== '') yield data
    }
    if (done) return
  }
}

class Playground extends HTMLElement {
  private running: AbortController | undefined

  connectedCallback() {
    this.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault()
      if (this.running !== undefined) {
        this.running.abort()
        return
      }
      const form = event.target
      if (form instanceof HTMLFormElement) void this.ask(new FormData(form))
    })
  }

  private place(name: string): HTMLElement | null {
    return this.querySelector<HTMLElement>(`[data-part=${name}]`)
  }

  private say(part: 'answer' | 'verdict' | 'cost', text: string) {
    const place = this.place(part)
    if (place !== null) place.textContent = text
  }

  private async ask(fields: FormData) {
    const text = (name: string): string => {
      const value = fields.get(name)
      return typeof value === 'string' ? value : ''
    }
    if (text('question').trim() === '') return
    const running = new AbortController()
    this.running = running
    const button = this.querySelector('button')
    const label = button?.textContent ?? ''
    if (button !== null) button.textContent = this.dataset['stop'] ?? label
    this.say('answer', this.dataset['waiting'] ?? '')
    this.say('verdict', '')
    this.say('cost', '')
    let call: string | null = null
    try {
      const answer = await fetch('/v1/chat/completions', {
        method: 'POST',
        signal: running.signal,
        headers: {
          authorization: `Bearer ${text('key')}`,
          'content-type': 'application/json',
          'accept-language': document.documentElement.lang,
        },
        body: JSON.stringify({
          model: text('model'),
          messages: [{ role: 'user', content: text('question') }],
          max_tokens: mostTokens,
          stream: true,
        }),
      })
      call = answer.headers.get('x-request-id')
      if (!answer.ok || answer.body === null) throw new Error(messageIn(await answer.json()))
      let said = ''
      for await (const data of eventsOf(answer.body)) {
        if (data === '[DONE]') break
        const chunk: Delta = JSON.parse(data)
        if (chunk.error !== undefined) throw new Error(messageIn(chunk))
        const piece = chunk.choices?.[0]?.delta?.content ?? ''
        if (piece === '') continue
        said += piece
        this.say('answer', said)
      }
    } catch (error) {
      const message = error instanceof Error ? error.message : ''
      if (!running.signal.aborted) this.say('answer', (this.dataset['failed'] ?? '').replace('{message}', message))
    } finally {
      this.running = undefined
      if (button !== null) button.textContent = label
    }
    if (call !== null) await this.judge(call)
  }

  /** A record is stored some moments after its call. */
  private async judge(call: string) {
    this.say('verdict', this.dataset['reading'] ?? '')
    for (let turn = 0; turn < tries; turn++) {
      await new Promise((wake) => setTimeout(wake, betweenMs))
      const answer = await fetch((this.dataset['calls'] ?? '').replace('ID', call), {
        headers: { accept: 'application/json' },
      })
      if (!answer.ok) continue
      const { verdict, cost }: Judged = await answer.json()
      this.say('verdict', verdict)
      this.say('cost', cost)
      return
    }
    this.say('verdict', this.dataset['late'] ?? '')
  }
}

const messageIn = (body: { readonly error?: { readonly message?: string } }): string => body.error?.message ?? ''

customElements.define('fl-playground', Playground)
