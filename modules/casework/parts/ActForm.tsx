import type { ComponentChildren } from 'preact'
import { to, type View } from './view.ts'

export interface ActFormProps {
  view: View
  action: string
  /** The state of the case that the page shows: what was done in another tab since is noticed. */
  version: number
  /** Makes pressing twice count once. */
  once?: string | undefined
  encoding?: 'multipart/form-data' | undefined
  children: ComponentChildren
}

/** A form that does something to a case. */
export function ActForm({ view, action, version, once, encoding, children }: ActFormProps) {
  return (
    <form method="post" action={to(view, action)} enctype={encoding} novalidate>
      <input type="hidden" name="version" value={version} />
      {once !== undefined && <input type="hidden" name="key" value={once} />}
      {children}
    </form>
  )
}
