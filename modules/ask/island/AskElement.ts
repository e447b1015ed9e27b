import { ask } from './ask.ts'

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
