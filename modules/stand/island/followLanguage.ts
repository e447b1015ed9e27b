import { onwardLink } from '../flow/openLink.ts'

/** Lets the page's links to the other languages carry the session in their fragment, so that a change of language loses nothing. */
export function followLanguage(written: string | undefined): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.fl-languages a')) {
    link.hash = written === undefined ? '' : onwardLink(written)
  }
}
