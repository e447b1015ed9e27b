/**
 * What a ledger must do, as plainly as it can be said: no counters, no journal, only limits, holds and a memory of what was asked. Whatever an account has
 * come to is summed up from the holds when it is wanted. The tests hold the ledger against this.
 */
export interface ModelHold {
  readonly account: string
  readonly amount: number
  settled: number
  released: number
  state: 'open' | 'settled' | 'released' | 'expired'
  readonly expires: number | undefined
}

export interface Model {
  readonly limits: Map<string, number | undefined>
  readonly holds: ModelHold[]
  readonly memory: Map<string, { readonly asked: string; readonly answer: string }>
  now: number
}

export type Rest = 'keep' | 'release'
/** What is asked; a hold is named by its number in `Model.holds`, and one that was never made by a number beyond. */
export type Step =
  | {
      readonly do: 'hold'
      readonly key: string
      readonly path: string
      readonly amount: number
      readonly expires: number | undefined
    }
  | {
      readonly do: 'settle'
      readonly key: string
      readonly hold: number
      readonly amount: number | undefined
      readonly rest: Rest
    }
  | { readonly do: 'release'; readonly key: string; readonly hold: number; readonly amount: number | undefined }
  | { readonly do: 'refund'; readonly key: string; readonly hold: number; readonly amount: number }
  | { readonly do: 'limit'; readonly key: string; readonly path: string; readonly limit: number | undefined }

export const emptyModel = (paths: readonly string[]): Model => ({
  limits: new Map(paths.map((path) => [path, undefined])),
  holds: [],
  memory: new Map(),
  now: 0,
})

const isWithin = (path: string, above: string): boolean => path === above || path.startsWith(`${above}/`)

export function totalsIn({ holds }: Model, path: string): { held: number; settled: number; released: number } {
  const inside = holds.filter(({ account }) => isWithin(account, path))
  const sum = (of: (hold: ModelHold) => number) => inside.reduce((total, hold) => total + of(hold), 0)
  return {
    held: sum(({ amount, settled, released }) => amount - settled - released),
    settled: sum(({ settled }) => settled),
    released: sum(({ released }) => released),
  }
}

/** A hold as one line, to be compared. */
export const lineOf = (
  number: number | string,
  { amount, settled, released, state }: Omit<ModelHold, 'account' | 'expires'>,
): string => `hold ${number}: ${amount} ${settled} ${released} ${state}`

const askedOf = (step: Step): string => {
  const { key: _, ...asked } = step
  // Until when, is not part of what was asked.
  return JSON.stringify({ ...asked, expires: undefined })
}

function holdIn(model: Model, { path, amount, expires }: Step & { do: 'hold' }): string {
  if (!model.limits.has(path)) return 'account-unknown'
  if (expires !== undefined && expires <= model.now) return 'expiry-past'
  const parts = path.split('/')
  for (const [depth] of parts.entries()) {
    const level = parts.slice(0, depth + 1).join('/')
    const limit = model.limits.get(level)
    const { held, settled } = totalsIn(model, level)
    if (limit !== undefined && held + settled + amount > limit)
      return `limit-exceeded ${level} ${limit - held - settled}`
  }
  const made: ModelHold = { account: path, amount, settled: 0, released: 0, state: 'open', expires }
  model.holds.push(made)
  return lineOf(model.holds.length - 1, made)
}

function change(model: Model, step: Step & { do: 'settle' | 'release' | 'refund' }): string {
  const one = model.holds[step.hold]
  if (one === undefined) return 'hold-unknown'
  const left = one.amount - one.settled - one.released
  const amount = step.amount ?? left
  if (step.do === 'refund') {
    if (amount > one.settled) return `hold-exceeded ${one.settled}`
    one.settled -= amount
    one.released += amount
  } else {
    if (one.state !== 'open') return `hold-closed ${one.state}`
    if (step.do === 'settle' && one.expires !== undefined && one.expires <= model.now) return 'hold-closed expired'
    if (amount > left) return `hold-exceeded ${left}`
    if (step.do === 'release') one.released += amount
    else {
      one.settled += amount
      if (step.rest === 'release') one.released += left - amount
    }
  }
  if (one.settled + one.released < one.amount) one.state = 'open'
  else one.state = one.settled > 0 ? 'settled' : 'released'
  return lineOf(step.hold, one)
}

function setLimit(model: Model, { path, limit: most }: Step & { do: 'limit' }): string {
  if (!model.limits.has(path)) return 'account-unknown'
  const { held, settled } = totalsIn(model, path)
  if (most !== undefined && held + settled > most) return `limit-too-low ${held + settled}`
  model.limits.set(path, most)
  return 'set'
}

const isRefusal = (answer: string): boolean => answer !== 'set' && !answer.startsWith('hold ')

/** Does a step, and gives its answer: `hold N: …`, `set`, or the refusal with its figures. */
export function apply(model: Model, step: Step): string {
  const before = model.memory.get(step.key)
  const asked = askedOf(step)
  if (before !== undefined) return before.asked === asked ? before.answer : 'transfer-key-reused'
  const answer =
    step.do === 'hold' ? holdIn(model, step) : step.do === 'limit' ? setLimit(model, step) : change(model, step)
  if (!isRefusal(answer)) model.memory.set(step.key, { asked, answer })
  return answer
}

/** Ends what is over. Gives how many. */
export function expire(model: Model): number {
  const over = model.holds.filter(
    ({ state, expires }) => state === 'open' && expires !== undefined && expires <= model.now,
  )
  for (const one of over) {
    one.released = one.amount - one.settled
    one.state = one.settled > 0 ? 'settled' : 'expired'
  }
  return over.length
}
