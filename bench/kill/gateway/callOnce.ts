import { modelNames, models, type Model } from './settings.ts'

/** What a client saw of one call. */
export type Sight =
  /** All of the answer: it was counted before its end was sent. */
  | { readonly kind: 'whole'; readonly call: string; readonly model: Model }
  /** Something of it: the call has been let in. */
  | { readonly kind: 'part'; readonly call: string; readonly model: Model }
  /** Refused for want of money, or because the node could not say what is free. */
  | { readonly kind: 'refused'; readonly call: string }
  /** Nothing: nobody was there, or nobody answered any more. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'wrong'; readonly why: string }

interface Asking {
  readonly origin: string
  readonly secret: string
  readonly random: () => number
  /** Stops reading, as the round is over. */
  readonly signal: AbortSignal
}

const isRefusal = (status: number): boolean => status === 429 || status === 503

async function read(response: Response, leaves: boolean): Promise<string> {
  let text = ''
  if (response.body === null) return text
  const decoder = new TextDecoder()
  for await (const piece of response.body) {
    text += decoder.decode(piece, { stream: true })
    // Some clients go away in the middle.
    if (leaves) return text
  }
  return text
}

const isWhole = (text: string, isStream: boolean): boolean =>
  isStream ? text.endsWith('data: [DONE]\n\n') : text.endsWith('}')

/** Asks one question and reads the answer as far as it comes. */
export async function callOnce({ origin, secret, random, signal }: Asking): Promise<Sight> {
  const model = modelNames[Math.floor(random() * modelNames.length)] ?? 'quick'
  const { isStream, most } = models[model]
  const leaves = isStream && random() < 0.1
  let response: Response
  try {
    response = await fetch(`${origin}/v1/chat/completions`, {
      method: 'POST',
      headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        model,
        messages: [{ role: 'user', content: 'Where do I stand?' }],
        max_tokens: most,
        ...(isStream ? { stream: true, stream_options: { include_usage: true } } : {}),
      }),
      signal,
    })
  } catch {
    return { kind: 'nothing' }
  }
  const call = response.headers.get('x-request-id') ?? ''
  try {
    const text = await read(response, leaves)
    if (isRefusal(response.status)) return { kind: 'refused', call }
    if (response.status !== 200) return { kind: 'wrong', why: `${response.status} ${text.slice(0, 300)}` }
    if (leaves) return { kind: 'part', call, model }
    if (isWhole(text, isStream)) return { kind: 'whole', call, model }
    // A stream that a node was stopped in ends with its connection, never as though it were whole.
    return { kind: 'wrong', why: `an answer without an end: ${text.slice(-300)}` }
  } catch {
    return response.status === 200 ? { kind: 'part', call, model } : { kind: 'nothing' }
  }
}
