import { eventsIn } from './eventsIn.ts'

/** How long nothing may come before the reader is told so; a model takes a few seconds at most. */
const patience = 20_000

/** Whether someone is in the midst of an answer: has opened a part of it, or moved on into it from its heading. */
function isBusyIn(answer: Element): boolean {
  const { activeElement } = document
  return (
    answer.querySelector('details[open]') !== null ||
    (answer.contains(activeElement) && activeElement?.id !== 'answer-title')
  )
}

const boxOnPage = (): HTMLTextAreaElement | null => document.querySelector<HTMLTextAreaElement>('fl-ask #q')

let turn = 0
let asking: AbortController | undefined
let asked: string | undefined

/**
 * Puts another page of the same site in the place of this one's header, content and footer, and goes where its focus belongs. What has
 * been typed since the question was sent stays, and so does whoever types it.
 */
function show(html: string, question: string, address: string): void {
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
  const question = body.get('q') ?? ''
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
      else show(data, question, form.action)
    }
  } catch {
    // An answer that came stands, whatever happened to what was to follow it.
  } finally {
    clearTimeout(timer)
  }
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
    // Enter asks, as it does everywhere else; with Shift it begins a line.
    this.addEventListener('keydown', (event) => {
      const { target, key, shiftKey } = event
      if (!(target instanceof HTMLTextAreaElement) || target.id !== 'q' || key !== 'Enter' || shiftKey) return
      if (isComposed(event)) return
      event.preventDefault()
      press(target.form)
    })
    this.querySelector('[data-retry]')?.addEventListener('click', () => press(this.querySelector('form[data-ask]')))
  }
}

/** Whether Enter chooses a word that is being composed, as in Chinese. Safari has ended that by then, and tells by the number of the key. */
const isComposed = ({ isComposing, keyCode }: KeyboardEvent): boolean => isComposing || keyCode === 229

/** `requestSubmit` is not in every browser that we serve; a press of the button is. */
function press(form: HTMLFormElement | null): void {
  form?.querySelector('button')?.click()
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
