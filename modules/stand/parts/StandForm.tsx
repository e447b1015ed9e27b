import type { ComponentChildren } from 'preact'
import { names } from '../flow/names.ts'
import type { Session } from '../session/session.ts'
import { writeSession } from '../session/writeSession.ts'
import type { StandContext } from './telling.ts'

export interface StandFormProps {
  context: StandContext
  /** Set while an answer is changed: the session to compare with afterwards. */
  before?: Session | undefined
  /** The question that the form answers. */
  fact?: string | undefined
  class?: string
  children: ComponentChildren
}

/** A form that carries all answers in its body, so that no server has to keep them and no address shows them. */
export function StandForm({ context, before, fact, class: look, children }: StandFormProps) {
  const { session, pack, action } = context
  return (
    <form method="post" action={action} class={look} autocomplete="off">
      <input type="hidden" name={names.session} value={writeSession(session, pack.hash)} />
      {before !== undefined && <input type="hidden" name={names.before} value={writeSession(before, pack.hash)} />}
      {fact !== undefined && <input type="hidden" name={names.fact} value={fact} />}
      {children}
    </form>
  )
}
