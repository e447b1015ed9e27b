import { say } from './say.ts'

/** Whether someone is in the midst of an answer: has opened a part of it, or moved on into it from its heading. */
function isBusyIn(answer: Element): boolean {
  const { activeElement } = document
  return (
    answer.querySelector('details[open]') !== null ||
    (answer.contains(activeElement) && activeElement?.id !== 'answer-title')
  )
}

/** The same answer with its quotes in a better order. Whoever is reading closely is asked first, so that nothing moves under a finger. */
export function refineAnswer(html: string): void {
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
