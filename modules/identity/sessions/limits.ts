const minute = 60_000

/** How long a browser stays in, in milliseconds. */
export const sessionLimits = {
  /** Without a sign of life. */
  idle: 120 * minute,
  /** In all, however busy: a working day. */
  whole: 720 * minute,
  /** A sign of life is written down this often at most, since every request is one. */
  note: minute,
  /** From one step of signing in to the next. */
  step: 10 * minute,
} as const
