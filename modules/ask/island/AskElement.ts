import { eventsIn } from './eventsIn.ts'

/** How long nothing may come before the reader is told so; a model takes a few seconds at most. */
const patience = 20_000
const isBusyIn = (answer: Element | null): boolean =>
  answer?.querySelector('details[open]') !== null ||
  (answer.contains(document.activeElement) && document.activeElement?.id !== 'answer-title')

let turn = 0
let asking: AbortController | undefined
let asked: string | undefined

/** Puts another page of the same site in the place of this one's header, content and footer, and goes where its focus belongs. */
function show(html: string): void {
  const next = new DOMParser().parseFromString(html, 'text/html')
  document.documentElement.lang = next.documentElement.lang
  document.title = next.title
  for (const part of ['header', 'main', 'footer']) {
    const here = document.querySelector(`body > ${part}`)
    const there = next.querySelector(`body > ${part}`)
    if (here !== null && there !== null) here.replaceWith(there)
  }
  const target = document.querySelector<HTMLElement>('main [autofocus]')
  target?.focus()
  target?.scrollIntoView()
}

/** The same answer with its quotes in a better order. Whoever is reading closely is asked first, so that nothing moves under a finger. */
function refine(html: string): void {
  const answer = document.getElementById('answer')
  const next = new DOMParser().parseFromString(html, 'text/html').getElementById('answer')
  if (answer === null || next === null) return
  const offer = document.querySelector<HTMLElement>('[data-refined]')
  const take = () => {
    const hadFocus = document.activeElement?.id === 'answer-title' || (offer?.contains(document.activeElement) ?? false)
    answer.replaceWith(next)
    if (offer) offer.hidden = true
    if (hadFocus) next.querySelector<HTMLElement>('#answer-title')?.focus({ preventScroll: true })
    say(document.querySelector<HTMLElement>('fl-ask')?.dataset['refinedSaid'] ?? '')
  }
  if (!isBusyIn(answer)) return take()
  offer?.querySelector('button')?.addEventListener('click', take)
  if (offer) offer.hidden = false
}

function say(words: string): void {
  const status = document.querySelector('fl-ask [data-said]')
  if (status) status.textContent = words
}

function fail(form: HTMLFormElement): void {
  say('')
  const failure = document.querySelector<HTMLElement>('fl-ask [data-failure]')
  if (failure === null) return form.submit()
  for (const [name, isShown] of [
    ['failed', navigator.onLine],
    ['offline', !navigator.onLine],
  ] as const) {
    const words = failure.querySelector<HTMLElement>(`[data-${name}]`)
    if (words) words.hidden = !isShown
  }
  failure.hidden = false
}

async function ask(host: HTMLElement, form: HTMLFormElement): Promise<void> {
  const body = new URLSearchParams()
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value)
  const question = body.toString()
  if (asked === question) return // It is being looked up already.
  asking?.abort()
  const controller = new AbortController()
  const mine = ++turn
  asking = controller
  asked = question
  const failure = host.querySelector<HTMLElement>('[data-failure]')
  if (failure) failure.hidden = true
  const button = form.querySelector('button')
  button?.setAttribute('aria-disabled', 'true')
  say(host.dataset['finding'] ?? '')
  const timer = setTimeout(() => controller.abort(), patience)
  let came = 0
  try {
    const answer = await fetch(host.dataset['stream'] ?? '/ask/stream', {
      method: 'POST',
      body,
      headers: { accept: 'text/event-stream' },
      signal: controller.signal,
    })
    if (answer.body === null || !(answer.headers.get('content-type') ?? '').startsWith('text/event-stream'))
      throw new Error(String(answer.status))
    for await (const { event, data } of eventsIn(answer.body)) {
      if (mine !== turn) return
      came += 1
      if (event === 'refined') refine(data)
      else show(data)
    }
  } catch {
    // An answer that came stands, whatever happened to what was to follow it.
  }
  clearTimeout(timer)
  if (mine !== turn) return
  asked = undefined
  button?.removeAttribute('aria-disabled')
  if (came === 0) fail(form)
}

/** `<fl-ask>`: shows an answer as it comes, in the place of the page. Until its script has loaded, its form goes to the server. */
export class AskElement extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('submit', (event) => {
      const { target: form } = event
      if (!(form instanceof HTMLFormElement) || !('ask' in form.dataset)) return
      event.preventDefault()
      void ask(this, form)
    })
    // Enter asks, as it does everywhere else; with Shift it begins a line, and while Chinese is composed it chooses a word.
    this.addEventListener('keydown', (event) => {
      const { target, key, shiftKey, isComposing } = event
      if (!(target instanceof HTMLTextAreaElement) || target.id !== 'q' || key !== 'Enter' || shiftKey || isComposing)
        return
      event.preventDefault()
      target.form?.requestSubmit()
    })
    this.querySelector('[data-retry]')?.addEventListener('click', () => {
      this.querySelector<HTMLFormElement>('form[data-ask]')?.requestSubmit()
    })
  }
}

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
