import type { Admitted } from '../../model/admission.ts'
import type { CallOutcome, CallRecord } from '../../model/call.ts'
import type { CallId, UsdMicro } from '../../model/ids.ts'
import type { Caller } from '../../model/project.ts'
import type { OwnAdmission } from '../model.ts'
import { newCall } from './ground.ts'

export const micro = (amount: number): UsdMicro => amount as UsdMicro

export interface Went {
  readonly call: CallId
  readonly admitted: Admitted
  readonly end: (cost: number, outcome?: CallOutcome) => CallRecord
}

/** Asks for a call; what it came to is said by `end`. */
export async function call(node: OwnAdmission, caller: Caller, worst: number, id = newCall()): Promise<Went> {
  const asked = { call: id, caller, worst: micro(worst), endpoint: 'chat', model: 'm', isStream: false } as const
  const admitted = await node.admit(asked)
  return {
    call: id,
    admitted,
    end: (cost, outcome = 'answered') => {
      const record = recordOf(id, caller, { held: worst, cost, outcome })
      admitted.finish(record)
      return record
    },
  }
}

export const recordOf = (
  id: CallId,
  caller: Caller,
  { held, cost, outcome }: { readonly held: number; readonly cost: number; readonly outcome: CallOutcome },
): CallRecord => ({
  id,
  project: caller.project.id,
  key: caller.key.id,
  person: caller.key.person,
  endpoint: 'chat',
  model: 'm',
  provider: undefined,
  upstreamModel: undefined,
  region: undefined,
  isStream: false,
  outcome,
  status: 200,
  error: undefined,
  usage: { input: 10, cached: 0, output: 20, reasoning: 0 },
  measured: 'reported',
  held: micro(held),
  cost: micro(cost),
  price: undefined,
  verdict: 'pass',
  hits: [],
  begun: new Date().toISOString(),
  firstByteMs: 1,
  totalMs: 2,
  ownMs: 0.1,
  attempts: 1,
  trace: undefined,
})

/** Asks for many at once. @returns those that were let in, and the errors of those that were not */
export async function many(
  asked: readonly (() => Promise<Went>)[],
): Promise<{ readonly went: readonly Went[]; readonly refused: readonly unknown[] }> {
  const answers = await Promise.allSettled(asked.map((ask) => ask()))
  return {
    went: answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : [])),
    refused: answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : [])),
  }
}
