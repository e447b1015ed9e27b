export interface WaysOn {
  readonly retry: () => void
  /** Sends the form as it would go without script; left out where no form was being sent. */
  readonly send: (() => void) | undefined
}

/** Gives the function that shows that the rules did not come, with the ways on; taking either hides it again. */
export function failureIn(host: HTMLElement): (ways: WaysOn) => void {
  const box = host.querySelector<HTMLElement>('[data-failure]')
  const retry = box?.querySelector<HTMLElement>('[data-retry]')
  const send = box?.querySelector<HTMLElement>('[data-send]')
  let current: WaysOn | undefined
  const take = (way: keyof WaysOn) => () => {
    if (box) box.hidden = true
    current?.[way]?.()
  }
  retry?.addEventListener('click', take('retry'))
  send?.addEventListener('click', take('send'))
  return (ways) => {
    current = ways
    if (send) send.hidden = ways.send === undefined
    if (box) box.hidden = false
    box?.scrollIntoView({ block: 'nearest' })
  }
}
