import { timingSafeEqual } from 'node:crypto'
import { isUuid, personId, type PersonId } from '#modules/identity'
import type { Secrets } from '#platform/secrets'
import { TOPICS, type Topic } from './model/kinds.ts'

/** What a link at the foot of a message stops. */
export type Stopped =
  | { readonly kind: 'subscription'; readonly id: string }
  | { readonly kind: 'topic'; readonly person: PersonId; readonly topic: Topic }

const purpose = 'notices stop'

const payloadOf = (stopped: Stopped): string =>
  stopped.kind === 'subscription' ? `s.${stopped.id}` : `t.${stopped.person}.${stopped.topic}`

/** A token that stops one thing and can do nothing else; nobody without the key can make one. It does not end: what it stops may come years later. */
export const stopToken = (secrets: Pick<Secrets, 'keyedHash'>, stopped: Stopped): string =>
  `${payloadOf(stopped)}.${secrets.keyedHash(purpose, payloadOf(stopped))}`

const isSame = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))

/** What a token stops; undefined for one that we did not make. */
export function readStopToken(secrets: Pick<Secrets, 'keyedHashes'>, token: string): Stopped | undefined {
  const dot = token.lastIndexOf('.')
  const payload = token.slice(0, Math.max(dot, 0))
  const given = token.slice(dot + 1)
  if (!secrets.keyedHashes(purpose, payload).some((right) => isSame(right, given))) return undefined
  const [kind, id = '', topic] = payload.split('.')
  if (!isUuid(id)) return undefined
  if (kind === 's') return { kind: 'subscription', id }
  const known = TOPICS.find((each) => each === topic)
  return kind === 't' && known !== undefined ? { kind: 'topic', person: personId(id), topic: known } : undefined
}
