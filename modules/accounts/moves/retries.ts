import { FeilunError } from '#platform/errors'

/** PostgreSQL's own words for: others were in the way, and nothing was done. */
const inTheWay: ReadonlySet<string> = new Set(['40001', '40P01'])
const lockTimeout = '55P03'
const uniqueViolation = '23505'

const field = (error: unknown, name: 'code' | 'constraint'): string | undefined => {
  if (!(error instanceof Error) || !(name in error)) return undefined
  const value: unknown = Reflect.get(error, name)
  return typeof value === 'string' ? value : undefined
}

/** Two transactions wrote the same key at once, for different accounts: the second finds the first's when it is asked again. */
const isSameKey = (error: unknown): boolean =>
  field(error, 'code') === uniqueViolation && field(error, 'constraint') === 'accounts_transfer_key_key'

/**
 * Whether the server refused a statement for what it holds, and so has done nothing of it. Of a lost connection nobody knows what was done; those who
 * ask again with the same key find out.
 */
export const isRefused = (error: unknown): boolean => /^(?:2[0-9A-Z]|P0)[0-9A-Z]{3}$/.test(field(error, 'code') ?? '')

/** Whether the wait for a lock was given up. */
export const isStuck = (error: unknown): boolean => field(error, 'code') === lockTimeout

const isPassing = (error: unknown): boolean => inTheWay.has(field(error, 'code') ?? '') || isSameKey(error)

const attempts = 5

/**
 * Does `work`, which is one transaction of its own, again where others stood in the way.
 * @throws FeilunError `ledger-busy` after five attempts
 */
export async function withRetries<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      if (!isPassing(error)) throw error
      if (attempt === attempts) throw new FeilunError('ledger-busy', {}, [], error)
    }
  }
}

/** In the caller's transaction, which such an error has ended, the caller must begin again. @throws FeilunError `ledger-busy` */
export async function once<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (isPassing(error) || isStuck(error)) throw new FeilunError('ledger-busy', {}, [], error)
    throw error
  }
}
