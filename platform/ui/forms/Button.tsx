import type { ComponentChildren } from 'preact'

interface Look {
  /** One primary button to a page; secondary for the other way on; quiet for what is rarely wanted. */
  kind?: 'primary' | 'secondary' | 'quiet'
  id?: string
  children: ComponentChildren
}

export type ButtonProps = Look &
  (
    | { href: string; rel?: string; download?: boolean }
    | { href?: never; name?: string; value?: string; formaction?: string; formnovalidate?: boolean }
  )

/** Submits its form, or with `href` is a link that leads on. */
export function Button(props: ButtonProps) {
  const { kind = 'primary', id, children } = props
  const look = `fl-button fl-button-${kind}`
  if (props.href !== undefined) {
    return (
      <a class={look} id={id} href={props.href} rel={props.rel} download={props.download}>
        {children}
      </a>
    )
  }
  const { name, value, formaction, formnovalidate } = props
  return (
    <button
      class={look}
      id={id}
      type="submit"
      name={name}
      value={value}
      formaction={formaction}
      formnovalidate={formnovalidate}
    >
      {children}
    </button>
  )
}
