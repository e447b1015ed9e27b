/** Says something to those who listen, beside the button that was pressed. */
export function say(words: string): void {
  const status = document.querySelector('fl-ask [data-said]')
  if (status) status.textContent = words
}
