/**
 * How many retries a provider is given: a tenth of its traffic, with a few to start with. Without a bound, retries are what keeps a provider that has
 * just fallen over from getting up. A pure token bucket.
 */
export interface RetryBudget {
  readonly tokens: number
}

const share = 0.1
const most = 20

export const fullBudget: RetryBudget = { tokens: most / 2 }

/** A call that was no retry. */
export const earned = ({ tokens }: RetryBudget): RetryBudget => ({ tokens: Math.min(most, tokens + share) })

/** The budget after one retry, or undefined where there is none left. */
export const spent = ({ tokens }: RetryBudget): RetryBudget | undefined =>
  tokens >= 1 ? { tokens: tokens - 1 } : undefined
