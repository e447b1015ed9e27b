import type { Action, Actor } from '#modules/identity'
import type { OpenedAct } from '../acts/openAct.ts'
import type { EventRole } from '../model/event.ts'
import type { CaseView } from '../model/caseView.ts'
import type { Ground } from './ground.ts'

interface Input {
  readonly version: number
  readonly key?: string
}

interface How {
  readonly act: string
  readonly action: Action
  readonly role: EventRole
}

/** A function of the face for one act: what was asked says by its version which state was seen, and by its key, if any, which pressing it was. */
export const acting =
  <Given extends Input>(
    { actOn }: Pick<Ground, 'actOn'>,
    { act, action, role }: How,
    work: (act: OpenedAct, given: Given) => Promise<void>,
  ) =>
  (actor: Actor, reference: string, given: Given): Promise<CaseView> => {
    const { version, key, ...input } = given
    const once = key === undefined ? {} : { once: { key, act, input } }
    return actOn(actor, { action, role, reference, version, ...once }, (opened) => work(opened, given))
  }
