import { GENESIS, link, saltedHash } from '#platform/audit'
import type { Connection } from '#platform/database'
import type { Recorded } from '../model/act.ts'
import type { EventRole, NewEvent } from '../model/event.ts'
import { addContent, addEvent, type Head } from '../store/events.ts'

/** What is hashed of an event. `log/verifyCase.ts` makes the same from a row. */
export interface HashedEvent {
  readonly case: string
  readonly seq: number
  readonly at: string
  readonly actor: string | null
  readonly role: EventRole
  readonly kind: string
  readonly audience: string
  readonly body: unknown
  readonly content: string | null
}

interface Recorder {
  readonly connection: Connection
  readonly random: (bytes: number) => Uint8Array
  readonly caseId: string
  readonly actor: string | undefined
  readonly at: Date
  readonly head: Head | undefined
}

const saltBytes = 32

/** Adds events to a case's chain, one after the other. The case must be locked. */
export function recorderOf({ connection, random, caseId, actor, at, head }: Recorder) {
  let seq = head?.seq ?? 0
  let prev = head?.hash ?? GENESIS
  return async ({ kind, role, audience, body, content }: NewEvent): Promise<Recorded> => {
    const salt = content && Buffer.from(random(saltBytes))
    const contentHash = content && salt && saltedHash(salt, content)
    const hashed: HashedEvent = {
      case: caseId,
      seq: seq + 1,
      at: at.toISOString(),
      actor: actor ?? null,
      role,
      kind,
      audience,
      body,
      content: contentHash ?? null,
    }
    const hash = link(prev, hashed)
    await addEvent(connection, {
      case_id: caseId,
      seq: hashed.seq,
      at,
      actor: hashed.actor,
      role,
      kind,
      audience,
      body,
      content_hash: hashed.content,
      prev,
      hash,
    })
    if (content && salt) await addContent(connection, { case_id: caseId, seq: hashed.seq, salt, body: content })
    seq = hashed.seq
    prev = hash
    return { seq, hash, contentHash }
  }
}
