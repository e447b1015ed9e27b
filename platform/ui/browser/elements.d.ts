import type { JSX } from 'preact'

/** The custom elements that improve a page once their script has loaded; until then each is only what it holds. */
declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'fl-filters': JSX.HTMLAttributes & { results?: string | undefined }
      'fl-print': JSX.HTMLAttributes
      'fl-copy-link': JSX.HTMLAttributes
      'fl-copy-text': JSX.HTMLAttributes
      'fl-playground': JSX.HTMLAttributes & { readonly [data: `data-${string}`]: string }
      'fl-spend': JSX.HTMLAttributes & { 'data-from'?: string }
    }
  }
}
