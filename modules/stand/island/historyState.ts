import type { StandState, View } from '../flow/view.ts'
import { readSession } from '../session/readSession.ts'
import { writeSession } from '../session/writeSession.ts'
import type { StandPack } from '../standPack.ts'

/** A state as the browser's history keeps it: on the device, and in no address. */
export interface KeptState {
  readonly feilun: 'stand'
  readonly session: string
  readonly before: string | undefined
  readonly view: View['kind']
  readonly fact: string | undefined
  readonly changing: 'yes' | 'no'
}

export function keep({ session, view }: StandState, pack: StandPack): KeptState {
  return {
    feilun: 'stand',
    session: writeSession(session, pack.hash),
    before: view.kind === 'results' && view.before !== undefined ? writeSession(view.before, pack.hash) : undefined,
    view: view.kind,
    fact: view.kind === 'question' ? view.fact : undefined,
    changing: view.kind === 'results' ? 'no' : view.changing,
  }
}

export const isKept = (value: unknown): value is KeptState =>
  typeof value === 'object' && value !== null && 'feilun' in value && value.feilun === 'stand'

function viewOf({ view, fact, changing, before }: KeptState, pack: StandPack): View {
  if (view === 'question' && fact !== undefined && pack.directory.facts.has(fact))
    return { kind: 'question', fact, changing }
  if (view === 'who') return { kind: 'who', changing }
  return before === undefined ? { kind: 'results' } : { kind: 'results', before: readSession(before, pack).session }
}

export function restore(kept: KeptState, pack: StandPack): StandState {
  const { session } = readSession(kept.session, pack)
  return {
    session,
    view: session.party === undefined ? { kind: 'who', changing: 'no' } : viewOf(kept, pack),
    remarks: [],
  }
}
