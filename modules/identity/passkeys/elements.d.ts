import type { JSX } from 'preact'

type Data = JSX.HTMLAttributes & Readonly<Record<`data-${string}`, string | undefined>>

/** The elements that use and make passkeys once their script has loaded; until then they are hidden. */
declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'fl-passkey': Data
      'fl-passkey-add': Data
    }
  }
}
