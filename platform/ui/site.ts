import type { Text } from '#platform/i18n'

/** What a page must be told of the site that serves it. The server makes one and passes it to every page. */
export interface Site {
  /** The address of a built file by its plain name: `asset('mark.svg')` → `/assets/mark-5F2K….svg`. */
  asset(name: string): string
  readonly name: Text
  /** Scheme and host, no slash at the end: `https://feilun.example`. */
  readonly origin: string
  /** The address of the built style sheet. */
  readonly styles: string
}
