import { setImmediate } from 'node:timers/promises'
import type { GuardPolicy, Verdict } from '#engines/guard'
import type { Connection } from '#platform/database'
import type { Secrets } from '#platform/secrets'
import type { KeptContent } from '../../model/content.ts'
import type { CallId, ProjectId } from '../../model/ids.ts'
import { openContent, sealedOf } from '../content/keptContent.ts'
import { readCursor, writeCursor } from '../read/cursor.ts'

/** How many calls came to what. */
export type Outcomes = Readonly<Record<Verdict['outcome'], number>>

/** A call that the proposed policy would treat otherwise. */
export interface OtherwiseJudged {
  readonly call: CallId
  readonly begun: Date
  readonly now: Verdict['outcome']
  readonly then: Verdict['outcome']
  /** What the proposed policy found, by rule and action: never a text. */
  readonly because: readonly string[]
}

export type Tried =
  /** Nothing is kept of what this project asks, or nothing since then: nobody can say what a policy would have done. */
  | { readonly kind: 'no-content'; readonly why: 'not-kept' | 'none-since' }
  | {
      readonly kind: 'tried'
      /** Of this portion: calls that could be judged again under both policies. */
      readonly calls: number
      /** Sealed with a secret that is gone. */
      readonly unreadable: number
      readonly inForce: Outcomes
      readonly proposed: Outcomes
      /** At most 50 of a portion. */
      readonly otherwise: readonly OtherwiseJudged[]
      readonly otherwiseCount: number
      /** Where the next portion goes on; undefined after the last. */
      readonly next: string | undefined
    }

/** What a policy finds in all that a call asked and was answered. */
export type JudgeContent = (content: KeptContent, policy: GuardPolicy) => Verdict

export interface TryNeeds {
  readonly read: <Result>(work: (connection: Connection) => Promise<Result>) => Promise<Result>
  readonly secrets: Pick<Secrets, 'open'>
  readonly judge: JudgeContent
}

export interface TryAsked {
  readonly project: ProjectId
  readonly inForce: GuardPolicy
  readonly proposed: GuardPolicy
  /** Whether the project keeps content at all. */
  readonly isKept: boolean
  readonly since: Date
  readonly after?: string | undefined
}

/** Calls in one portion; and the signs of text after which a portion ends, so that one answer takes no longer than people wait. */
const mostCalls = 100
const mostSigns = 2_000_000
const mostShown = 50

const sizeOf = ({ texts, answer }: KeptContent): number =>
  texts.reduce((sum, { text }) => sum + text.length, answer?.length ?? 0)

const reasonsOf = ({ hits }: Verdict): readonly string[] => [
  ...new Set(hits.map(({ rule, action }) => `${rule}: ${action}`)),
]

/**
 * Judges what is kept of past calls by the policy in force and by another one. Both judge now, by the same engine, so that a difference is one of the
 * policies and never of the engine.
 * @throws FeilunError `request-invalid` for what never was a cursor
 */
export async function tryPolicy({ read, secrets, judge }: TryNeeds, asked: TryAsked): Promise<Tried> {
  const after = asked.after === undefined ? undefined : readCursor(asked.after)
  // Judging takes its time, and holds no transaction meanwhile.
  const page = await read((connection) => sealedOf(connection, asked.project, asked.since, after, mostCalls))
  if (page.contents.length === 0 && after === undefined)
    return { kind: 'no-content', why: asked.isKept ? 'none-since' : 'not-kept' }
  const inForce = { pass: 0, flag: 0, changed: 0, block: 0 }
  const proposed = { ...inForce }
  const otherwise: OtherwiseJudged[] = []
  let unreadable = 0
  let calls = 0
  let signs = 0
  let next = page.next
  for (const [at, { call, begun, sealed }] of page.contents.entries()) {
    const content = openContent(secrets, sealed)
    if (content === undefined) {
      unreadable += 1
      continue
    }
    const before = judge(content, asked.inForce)
    const then = judge(content, asked.proposed)
    calls += 1
    inForce[before.outcome] += 1
    proposed[then.outcome] += 1
    if (before.outcome !== then.outcome)
      otherwise.push({ call, begun, now: before.outcome, then: then.outcome, because: reasonsOf(then) })
    signs += sizeOf(content)
    if (signs > mostSigns && at + 1 < page.contents.length) {
      next = writeCursor({ begun, id: call })
      break
    }
    await setImmediate() // Others are served between two calls.
  }
  const shown = otherwise.slice(0, mostShown)
  return {
    kind: 'tried',
    calls,
    unreadable,
    inForce,
    proposed,
    otherwise: shown,
    otherwiseCount: otherwise.length,
    next,
  }
}
