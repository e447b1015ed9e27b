import { eventsIn } from './eventsIn.ts'
import { fail } from './failure.ts'
import { refineAnswer } from './refineAnswer.ts'
import { say } from './say.ts'
import { showPage } from './showPage.ts'

/** How long nothing may come before the reader is told so; a model takes a few seconds at most. */
const patience = 20_000

let turn = 0
let asking: AbortController | undefined
let asked: string | undefined

/** Sends the question of a form and shows its answers as they come. The last question wins; the same one is not sent twice. */
export async function ask(host: HTMLElement, form: HTMLFormElement): Promise<void> {
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
      if (event === 'refined') refineAnswer(data)
      else showPage(data, question, form.action)
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
