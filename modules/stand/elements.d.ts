import type { JSX } from 'preact'

/** The element that takes "Where do I stand" over once its script has loaded. */
declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'fl-stand': JSX.HTMLAttributes & Readonly<Record<`data-${string}`, string | undefined>>
    }
  }
}
