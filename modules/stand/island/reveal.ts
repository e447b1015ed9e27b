/** Brings a place of the page into view, unfolding what hides it, and moves the focus there. No address changes. */
export function reveal(target: HTMLElement): void {
  for (let fold = target.closest('details'); fold !== null; fold = fold.parentElement?.closest('details') ?? null)
    fold.open = true
  target.querySelector('details.fl-details-group')?.setAttribute('open', '')
  if (!target.hasAttribute('tabindex')) target.tabIndex = -1
  target.focus({ preventScroll: true })
  target.scrollIntoView()
}

/** Moves the focus to the heading of what has just been shown, so that it is read out and the next Tab goes on from there. */
export function toHeading(view: HTMLElement): void {
  const heading = view.querySelector('h1')
  if (heading === null) return
  heading.tabIndex = -1
  heading.focus({ preventScroll: true })
  scrollTo(0, 0)
}
