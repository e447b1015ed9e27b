import {
  browserSupportsWebAuthn,
  startAuthentication,
  startRegistration,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser'

/** A refusal of the server, in the reader's words. */
class Refusal extends Error {}

async function post<Answer>(address: string, body: object): Promise<Answer> {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(body),
  })
  const said = await answer.json()
  if (!answer.ok) throw new Refusal(`${said.detail ?? ''} ${said.remedy ?? ''}`.trim())
  return said
}

/** Browsers make no passkey for an address in figures, such as 127.0.0.1. */
const isPossible = (): boolean =>
  browserSupportsWebAuthn() && isSecureContext && !/^(\d{1,3}(\.\d{1,3}){3}|\[.*\])$/.test(location.hostname)

/**
 * `<fl-passkey data-options data-finish data-busy data-cancelled data-not-here hidden>` around a form and `[role=status]`: shows itself where
 * passkeys can be used, and does by the device what the form's button says. Until this has loaded the page's other ways stand alone.
 */
abstract class PasskeyElement extends HTMLElement {
  protected abstract act(form: FormData): Promise<void>

  connectedCallback() {
    this.hidden = false
    const form = this.querySelector('form')
    if (!form) return
    if (!isPossible()) {
      form.hidden = true
      this.say(this.dataset['notHere'])
      return
    }
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      this.run(form)
    })
  }

  private run(form: HTMLFormElement) {
    const button = form.querySelector('button')
    if (button?.disabled) return
    if (button) button.disabled = true
    this.say(this.dataset['busy'])
    this.act(new FormData(form)).catch((error: unknown) => {
      if (button) button.disabled = false
      this.say(error instanceof Refusal ? error.message : this.dataset['cancelled'])
    })
  }

  private say(words: string | undefined) {
    const status = this.querySelector('[role=status]')
    if (status) status.textContent = words ?? ''
  }
}

class PasskeySignIn extends PasskeyElement {
  protected override async act(form: FormData) {
    const { options = '', finish = '' } = this.dataset
    const optionsJSON = await post<PublicKeyCredentialRequestOptionsJSON>(options, {})
    const response = await startAuthentication({ optionsJSON })
    const { next } = await post<{ next: string }>(finish, { response, next: form.get('next') ?? '' })
    location.assign(next)
  }
}

class PasskeyAdd extends PasskeyElement {
  protected override async act(form: FormData) {
    const { options = '', finish = '' } = this.dataset
    const optionsJSON = await post<PublicKeyCredentialCreationOptionsJSON>(options, {})
    const response = await startRegistration({ optionsJSON })
    await post(finish, { response, label: form.get('label') ?? '' })
    location.reload()
  }
}

customElements.define('fl-passkey', PasskeySignIn)
customElements.define('fl-passkey-add', PasskeyAdd)
