/** A reply holds a question or a few names. Beyond this many bytes it is none, and is not kept in memory. */
const mostBytes = 262_144

/** Passes on no more than so many bytes, then fails. */
const bounded = (most: number): TransformStream<Uint8Array, Uint8Array> => {
  let seen = 0
  return new TransformStream({
    transform: (part, controller) => {
      seen += part.byteLength
      if (seen > most) controller.error(new Error(`The reply of the model’s server is larger than ${most} bytes`))
      else controller.enqueue(part)
    },
  })
}

/**
 * Fetches from a model's server. What it says is read up to a bound, however it is packed, so that a server gone wrong takes nothing but its
 * own answer with it; and it cannot send a question on to another address.
 */
export const boundedFetch: typeof fetch = async (input, init) => {
  const reply = await fetch(input, { ...init, redirect: 'error' })
  if (reply.body === null) return reply
  const { status, statusText, headers } = reply
  return new Response(reply.body.pipeThrough(bounded(mostBytes)), { status, statusText, headers })
}
