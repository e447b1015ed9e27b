import type { ComponentChildren } from 'preact'
import { Button } from '#platform/ui'
import { names, type Act } from '../flow/names.ts'

export interface ActButtonProps {
  act: Act
  /** What the act is about: a fact to change, an option to choose. */
  of?: string
  kind?: 'primary' | 'secondary' | 'quiet'
  children: ComponentChildren
}

/** A button of a `StandForm`. */
export function ActButton({ act, of, kind = 'secondary', children }: ActButtonProps) {
  return (
    <Button kind={kind} name={names.act} value={of === undefined ? act : `${act}:${of}`}>
      {children}
    </Button>
  )
}
