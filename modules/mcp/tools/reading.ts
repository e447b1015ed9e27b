/** What every tool here says of itself: it changes nothing, asks nothing of the world outside, and may be called again. */
export const reading = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false }
