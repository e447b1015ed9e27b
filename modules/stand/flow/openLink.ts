import { readSession, type ReadSession } from '../session/readSession.ts'
import { emptySession } from '../session/session.ts'
import type { Setting } from '../standing/setting.ts'
import { onward } from './respond.ts'
import type { Remark, StandState, View } from './view.ts'

const partyPrefix = '#as-'
const onwardPrefix = '#+'
/** A written session begins with the number of its form. */
const written = /^#\+?\d+\./

/** Whether a fragment speaks to this page at all; any other is the name of a place on it. */
export const isLink = (fragment: string): boolean => fragment.startsWith(partyPrefix) || written.test(fragment)

/** The fragment that goes on where a reader is, for the same page in another language. */
export const onwardLink = (session: string): string => onwardPrefix + session

function remarksOn({ state, pack, dropped }: ReadSession): readonly Remark[] {
  if (state === 'unreadable') return ['unreadable']
  return [
    ...(state === 'altered' ? (['altered'] as const) : []),
    ...(pack === 'changed' ? (['pack-changed'] as const) : []),
    ...(dropped > 0 ? [{ dropped }] : []),
  ]
}

/** The results of a session that was written down somewhere, with what there is to say about it. */
export function openWritten(text: string, setting: Setting): StandState {
  const read = readSession(text, setting.pack)
  const view: View = read.session.party === undefined ? { kind: 'who', changing: 'no' } : { kind: 'results' }
  return { session: read.session, view, remarks: remarksOn(read) }
}

/**
 * What the fragment of an address leads to: `#as-student` (the front page's choice) to that party's first question, a shared link
 * to its results, and one that goes on to the next question. Never throws.
 */
export function openLink(fragment: string, setting: Setting): StandState {
  if (fragment.startsWith(partyPrefix)) {
    const wanted = fragment.slice(partyPrefix.length)
    const party = setting.pack.content.parties.find(({ id }) => id === wanted)?.id
    return onward({ ...emptySession, party }, setting)
  }
  if (!fragment.startsWith(onwardPrefix)) return openWritten(fragment, setting)
  const opened = openWritten(fragment.slice(onwardPrefix.length), setting)
  return { ...onward(opened.session, setting), remarks: opened.remarks }
}
