import { GENESIS, link, saltedHash, walkChain, type Walk } from '#platform/audit'
import type { Connection } from '#platform/database'
import { tables } from '../store/tables.ts'
import { addToDigest, checkpointRecord, type Checkpoint } from './checkpoints.ts'
import { linkedOf } from './eventRecord.ts'
import { casesWithoutEvents, eventsByCase, hashesByPosition, type LogRow } from './readLog.ts'

/** Something in the log that is not as it was written. */
export type LogFault =
  | {
      readonly kind: 'missing' | 'not-linked' | 'altered' | 'cut-off' | 'content'
      readonly case: string
      readonly seq: number
    }
  | { readonly kind: 'no-events'; readonly case: string }
  | { readonly kind: 'checkpoint'; readonly number: number }
  | { readonly kind: 'checkpoint-unknown'; readonly hash: string }

export interface LogReport {
  readonly cases: number
  readonly events: number
  readonly erased: number
  readonly checkpoints: number
  /** Events after the last checkpoint: only their chains vouch for them. */
  readonly sinceCheckpoint: number
  readonly latest: { readonly number: number; readonly at: Date; readonly hash: string } | undefined
  /** The first thousand. */
  readonly faults: readonly LogFault[]
  readonly faultCount: number
}

const mostFaults = 1_000

function faultBook() {
  const faults: LogFault[] = []
  let count = 0
  return {
    add: (fault: LogFault) => {
      count += 1
      if (faults.length < mostFaults) faults.push(fault)
    },
    faults,
    count: () => count,
  }
}

const isContentRight = ({ content, content_hash: hash }: LogRow): boolean => {
  if (content === undefined) return hash === null
  return content === 'erased' || saltedHash(content.salt, content.body) === hash
}

type Book = ReturnType<typeof faultBook>

/** Walks every case's chain to its head, or that of one. */
async function walkCases(connection: Connection, book: Book, only?: string) {
  let cases = 0
  let events = 0
  let erased = 0
  let open: { readonly id: string; readonly walk: Walk; last: LogRow } | undefined
  const close = () => {
    if (open === undefined) return
    const { seq, hash } = open.walk.head()
    const { head, reference } = open.last
    if (head === undefined || head.seq !== seq || head.hash !== hash)
      book.add({ kind: 'cut-off', case: reference, seq: seq + 1 })
  }
  for await (const row of eventsByCase(connection, only)) {
    if (open?.id !== row.case_id) {
      close()
      cases += 1
      open = { id: row.case_id, walk: walkChain(), last: row }
    }
    open.last = row
    events += 1
    if (row.content === 'erased') erased += 1
    const fault = open.walk.next(linkedOf(row))
    if (fault !== undefined) book.add({ kind: fault.kind, case: row.reference, seq: fault.seq })
    else if (!isContentRight(row)) book.add({ kind: 'content', case: row.reference, seq: row.seq })
  }
  close()
  if (only !== undefined) return { cases, events, erased }
  for (const reference of await casesWithoutEvents(connection)) book.add({ kind: 'no-events', case: reference })
  return { cases, events, erased }
}

/** Makes every checkpoint's digest again from the events, in one pass. */
async function walkCheckpoints(connection: Connection, book: Book): Promise<readonly Checkpoint[]> {
  const checkpoints = await tables(connection).selectFrom('casework_checkpoint').selectAll().orderBy('number').execute()
  let digest = GENESIS
  let events = 0
  let position = 0
  let prev = GENESIS
  let number = 0
  for (const checkpoint of checkpoints) {
    for await (const { hash } of hashesByPosition(connection, position, checkpoint.position)) {
      digest = addToDigest(digest, hash)
      events += 1
    }
    const isRight =
      checkpoint.number === number + 1 &&
      checkpoint.prev === prev &&
      checkpoint.digest === digest &&
      checkpoint.events === events &&
      checkpoint.hash === link(checkpoint.prev, checkpointRecord(checkpoint))
    if (!isRight) book.add({ kind: 'checkpoint', number: checkpoint.number })
    ;({ number, position, hash: prev, digest, events } = checkpoint)
  }
  return checkpoints
}

/** What the log of one case comes to. */
export interface CaseLogReport {
  readonly events: number
  readonly erased: number
  /** The hash of its last event. */
  readonly head: string | undefined
  readonly faults: readonly LogFault[]
}

/** Proves the log of one case: every event as it was written, linked to the one before, up to the head that the database keeps. */
export async function verifyCaseLog(
  connection: Connection,
  { id, reference }: { readonly id: string; readonly reference: string },
): Promise<CaseLogReport> {
  const book = faultBook()
  const { events, erased } = await walkCases(connection, book, id)
  if (events === 0) book.add({ kind: 'no-events', case: reference })
  const head = await tables(connection)
    .selectFrom('casework_head')
    .select('hash')
    .where('case_id', '=', id)
    .executeTakeFirst()
  return { events, erased, head: head?.hash, faults: book.faults }
}

/**
 * Proves the log: every event is as it was written and follows the one before, every case ends where its head says, what was not erased has its
 * hash, and every checkpoint comes out again. What this cannot prove is said in decision 152.
 * @param against hashes of checkpoints that were kept elsewhere: each must be one of this log
 */
export async function verifyLog(connection: Connection, against: readonly string[] = []): Promise<LogReport> {
  const book = faultBook()
  const walked = await walkCases(connection, book)
  const checkpoints = await walkCheckpoints(connection, book)
  for (const hash of against)
    if (!checkpoints.some((checkpoint) => checkpoint.hash === hash)) book.add({ kind: 'checkpoint-unknown', hash })
  const last = checkpoints.at(-1)
  return {
    ...walked,
    checkpoints: checkpoints.length,
    sinceCheckpoint: walked.events - (last?.events ?? 0),
    latest: last && { number: last.number, at: last.at, hash: last.hash },
    faults: book.faults,
    faultCount: book.count(),
  }
}
