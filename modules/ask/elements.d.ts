import type { JSX } from 'preact'

/** The element that shows answers as they come, once its script has loaded. */
declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'fl-ask': JSX.HTMLAttributes & Readonly<Record<`data-${string}`, string | undefined>>
    }
  }
}
