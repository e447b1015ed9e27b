/** How fast a route has been of late: an exponentially weighted mean of times to the first byte, in milliseconds. */
export interface Speed {
  readonly ms: number
  readonly at: number
}

const weight = 0.2
/** After this long without a call, what is known of a route counts half: one that was slow once is tried again. */
const halfLifeMs = 30_000

export const noSpeed: Speed = { ms: 0, at: 0 }

export const withTime = ({ ms, at }: Speed, firstByteMs: number, now: number): Speed => ({
  ms: at === 0 ? firstByteMs : ms + weight * (firstByteMs - ms),
  at: now,
})

/** What choosing it is expected to cost: its time, for each call that it has under way. One that was never tried costs nothing, so that it is. */
export const costOf = ({ ms, at }: Speed, inFlight: number, now: number): number =>
  ms * 2 ** (-Math.max(0, now - at) / halfLifeMs) * (inFlight + 1)
