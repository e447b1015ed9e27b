/** What a key may do at this node. */
export interface Limits {
  readonly perMinute: number | undefined
  readonly atOnce: number | undefined
}

/** Why a call must wait. */
export interface Throttled {
  readonly limit: string
  /** At least 1. */
  readonly seconds: number
}

interface Rate {
  tokens: number
  at: number
  running: number
}

export interface Rates {
  /** Counts a call in, or says why it must wait. Times are milliseconds of one clock that does not jump. */
  readonly enter: (key: string, limits: Limits, now: number) => Throttled | undefined
  /** A call that was counted in has ended. */
  readonly leave: (key: string) => void
  /** A call that was counted in did not take place. */
  readonly undo: (key: string) => void
  /** Forgets keys that have nothing running and all of their tokens again. */
  readonly sweep: (now: number) => void
  readonly size: () => number
}

const minuteMs = 60_000

/**
 * A bucket of tokens for each key: it holds a minute's calls and fills as evenly as the minute goes by. So a key that was quiet may make its minute's calls at once,
 * and never more than twice as many within one minute.
 */
export function createRates(): Rates {
  const rates = new Map<string, Rate>()

  const fill = (rate: Rate, perMinute: number, now: number): void => {
    rate.tokens = Math.min(perMinute, rate.tokens + (Math.max(0, now - rate.at) * perMinute) / minuteMs)
    rate.at = now
  }

  return {
    enter: (key, { perMinute, atOnce }, now) => {
      if (perMinute === undefined && atOnce === undefined) return undefined
      let rate = rates.get(key)
      if (rate === undefined) {
        rate = { tokens: perMinute ?? 0, at: now, running: 0 }
        rates.set(key, rate)
      }
      if (atOnce !== undefined && rate.running >= atOnce) return { limit: `${atOnce} parallel`, seconds: 1 }
      if (perMinute !== undefined) {
        fill(rate, perMinute, now)
        if (rate.tokens < 1) {
          const seconds = Math.max(1, Math.ceil(((1 - rate.tokens) * 60) / perMinute))
          return { limit: `${perMinute}/min`, seconds }
        }
        rate.tokens -= 1
      }
      rate.running += 1
      return undefined
    },
    leave: (key) => {
      const rate = rates.get(key)
      if (rate !== undefined) rate.running = Math.max(0, rate.running - 1)
    },
    undo: (key) => {
      const rate = rates.get(key)
      if (rate === undefined) return
      rate.running = Math.max(0, rate.running - 1)
      rate.tokens += 1
    },
    // After a minute every bucket is full again, whatever it holds.
    sweep: (now) => {
      for (const [key, { running, at }] of rates) if (running === 0 && now - at > minuteMs) rates.delete(key)
    },
    size: () => rates.size,
  }
}
