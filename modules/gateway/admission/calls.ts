import { FeilunError } from '#platform/errors'
import type { Admission, Admitted } from '../model/admission.ts'
import type { CallRecord } from '../model/call.ts'
import type { KeyPool } from './pool/keyPool.ts'
import { end, undraw } from './pool/money.ts'
import type { Pools } from './pools.ts'
import type { Rates } from './rate/rates.ts'
import type { OnRecord } from './spool/record.ts'

type Asked = Parameters<Admission['admit']>[0]

export interface CallsGround {
  readonly pools: Pools
  readonly rates: Rates
  readonly onRecord: OnRecord
  readonly now: () => Date
  /** Why nobody is let in. */
  readonly isClosed: () => boolean
}

export interface Calls extends Admission {
  readonly running: () => number
}

const isAmount = (amount: number): boolean => Number.isSafeInteger(amount) && amount >= 0

export function createCalls({ pools, rates, onRecord, now, isClosed }: CallsGround): Calls {
  let running = 0

  /** Ends a call. A cost that is no amount is a mistake of ours, and then it is billed at what was held rather than at nothing. */
  const finish = (pool: KeyPool, asked: Asked, begunIn: number, record: CallRecord): void => {
    const cost = isAmount(record.cost) ? record.cost : asked.worst
    const { charge, over } = end(pool.money, asked.worst, cost)
    const told: CallRecord = record.cost === cost ? record : { ...record, cost, measured: 'worst-case' }
    running -= 1
    rates.leave(asked.caller.key.id)
    onRecord.end({ kind: 'ended', account: pool.account, charge, over, record: told }, begunIn)
    pools.serve(pool)
  }

  /** The money has been set aside. @throws FeilunError `not-ready` where that cannot be put on record, and then it is free again */
  const letIn = (pool: KeyPool, asked: Asked): Admitted => {
    const { call, caller, worst, endpoint, model, isStream } = asked
    const { key, project } = caller
    let begunIn: number
    try {
      begunIn = onRecord.begin({
        kind: 'begun',
        call,
        project: project.id,
        key: key.id,
        person: key.person,
        account: pool.account,
        worst,
        endpoint,
        model,
        isStream,
        at: now().getTime(),
      })
    } catch (error) {
      undraw(pool.money, worst)
      throw error
    }
    running += 1
    let isOver = false
    return {
      held: worst,
      finish: (record) => {
        if (isOver) throw new Error(`The call ${call} has ended before.`)
        isOver = true
        finish(pool, asked, begunIn, record)
      },
    }
  }

  const enter = ({ caller: { key } }: Asked): void => {
    const wait = rates.enter(key.id, key, performance.now())
    if (wait !== undefined) throw new FeilunError('rate-limited', { limit: wait.limit, seconds: wait.seconds })
  }

  return {
    running: () => running,
    admit: (asked) => {
      if (!isAmount(asked.worst)) throw new RangeError('The worst case of a call is a whole number of micro-dollars.')
      if (isClosed()) throw new FeilunError('not-ready')
      enter(asked)
      const { key } = asked.caller
      const pool = pools.of(key.account)
      if (pools.draw(pool, asked.worst)) {
        try {
          return letIn(pool, asked)
        } catch (error) {
          rates.undo(key.id)
          throw error
        }
      }
      return new Promise<Admitted>((done, failed) => {
        const refuse = (error: unknown): void => {
          rates.undo(key.id)
          failed(error)
        }
        pools.wait(pool, {
          worst: asked.worst,
          letIn: () => {
            try {
              done(letIn(pool, asked))
            } catch (error) {
              refuse(error)
            }
          },
          refuse,
        })
      })
    },
    note: (record) => onRecord.end({ kind: 'noted', record }),
  }
}
