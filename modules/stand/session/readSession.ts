import type { StandPack } from '../standPack.ts'
import { checksum } from './checksum.ts'
import { readEntry } from './readEntry.ts'
import { emptySession, type Session } from './session.ts'
import { formVersion, hashLength } from './writeSession.ts'

/** What came out of reading a session that may be old, cut short or made up. It never throws and never guesses. */
export interface ReadSession {
  readonly session: Session
  /** `none`: there was nothing to read; `unreadable`: not our form; `altered`: its end is missing or does not fit. */
  readonly state: 'none' | 'whole' | 'altered' | 'unreadable'
  /** Whether the pack is another than the one the session was made with. */
  readonly pack: 'same' | 'changed'
  /** How many answers were left out, since the pack no longer knows or allows them. */
  readonly dropped: number
}

const limits = { length: 16_000, entries: 300 } as const

const nothing = (state: ReadSession['state']): ReadSession => ({
  session: emptySession,
  state,
  pack: 'same',
  dropped: 0,
})

/** Reads what `writeSession` wrote, with or without a leading `#`. Whatever does not fit the pack is left out and counted. */
export function readSession(given: string, pack: StandPack): ReadSession {
  const text = given.replace(/^#/, '')
  if (text === '') return nothing('none')
  if (text.length > limits.length) return nothing('unreadable')
  const end = text.lastIndexOf('&.')
  const body = end === -1 ? text : text.slice(0, end)
  const [head = '', ...told] = body.split('&')
  const [version, hash, wanted, ...rest] = head.split('.')
  if (version !== formVersion || hash === undefined || wanted === undefined || rest.length > 0)
    return nothing('unreadable')
  if (told.length > limits.entries) return nothing('unreadable')
  const party = pack.content.parties.find(({ id }) => id === wanted)?.id
  const entries = told.flatMap((part) => readEntry(part, pack) ?? [])
  const distinct = [...new Map(entries.map((entry) => [entry.fact, entry])).values()]
  return {
    session: { party, entries: distinct },
    state: end !== -1 && checksum(body) === text.slice(end + '&.'.length) ? 'whole' : 'altered',
    pack: hash === pack.hash.slice(0, hashLength) ? 'same' : 'changed',
    dropped: told.length - distinct.length + (wanted !== '' && party === undefined ? 1 : 0),
  }
}
