import { say } from './say.ts'

/** Says that no answer came, and whether it is the network that is gone; the form keeps what was typed. */
export function fail(form: HTMLFormElement): void {
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
