export interface WaysOn {
  readonly retry: () => void
  /** Sends the form as it would go without script; left out where no form was being sent. */
  readonly send: (() => void) | undefined
}

/** Shows that the rules did not come, with the ways on; each way hides it again. */
export function showFailure(host: HTMLElement, { retry, send }: WaysOn): void {
  const box = host.querySelector<HTMLElement>('[data-failure]')
  if (box === null) return
  const way = (selector: string, act: (() => void) | undefined) => {
    const button = box.querySelector<HTMLElement>(selector)
    if (button === null) return
    button.hidden = act === undefined
    button.onclick = () => {
      box.hidden = true
      act?.()
    }
  }
  way('[data-retry]', retry)
  way('[data-send]', send)
  box.hidden = false
  box.scrollIntoView({ block: 'nearest' })
}
