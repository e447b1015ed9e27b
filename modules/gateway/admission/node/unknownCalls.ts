import { statSync } from 'node:fs'
import type { CallRecord } from '../../model/call.ts'
import type { UsdMicro } from '../../model/ids.ts'
import type { AdmissionSettings } from '../model.ts'
import { segmentPath, segmentsIn } from '../spool/folder.ts'
import type { Begun } from '../spool/lines.ts'
import { linesOf } from '../spool/reader.ts'

export interface Unknown {
  readonly begun: readonly Begun[]
  /** When something was last put on record, in milliseconds since 1970. */
  readonly lastWritten: number
}

/** Calls of a spool that began and of whose end there is nothing. */
export function unknownCalls(folder: string): Unknown {
  const open = new Map<string, Begun>()
  let lastWritten = 0
  for (const segment of segmentsIn(folder)) {
    lastWritten = Math.max(lastWritten, statSync(segmentPath(folder, segment)).mtimeMs)
    for (const line of linesOf(folder, segment)) {
      if (line.kind === 'begun') open.set(line.call, line)
      if (line.kind === 'ended') open.delete(line.record.id)
    }
  }
  return { begun: [...open.values()], lastWritten }
}

/** What is kept of such a call, by the rule. */
export function unknownRecord(call: Begun, rule: AdmissionSettings['unknown'], lastWritten: number): CallRecord {
  return {
    id: call.call,
    project: call.project,
    key: call.key,
    person: call.person,
    endpoint: call.endpoint,
    model: call.model,
    provider: undefined,
    upstreamModel: undefined,
    region: undefined,
    isStream: call.isStream,
    outcome: 'unknown',
    // Nobody knows what the client got; nginx's number for a connection that ended without an answer says so.
    status: 499,
    error: undefined,
    usage: undefined,
    measured: rule === 'worst-case' ? 'worst-case' : undefined,
    held: call.worst as UsdMicro,
    cost: (rule === 'worst-case' ? call.worst : 0) as UsdMicro,
    price: undefined,
    verdict: 'pass',
    hits: [],
    begun: new Date(call.at).toISOString(),
    firstByteMs: undefined,
    totalMs: Math.max(0, lastWritten - call.at),
    ownMs: 0,
    attempts: 0,
    trace: undefined,
  }
}
