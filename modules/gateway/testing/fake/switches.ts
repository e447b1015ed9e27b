/** What the fake does with one request. All left out: it answers well, at once. */
export interface Switches {
  /** An error in OpenAI's form; `html` makes it a page as proxies send it. */
  readonly status?: number
  readonly html?: boolean
  /** Seconds, or the same as an HTTP date. */
  readonly retryAfter?: number
  readonly retryAfterDate?: number
  /** Breaks the connection off: before the head, right after it, or after so many events (or so many sixteenths of a JSON body). */
  readonly reset?: 'before-head' | 'after-head' | number
  /** Waits `stallMs` there (default before the head), or for ever with `stallMs` left out, until the client goes or `release` is called. */
  readonly stall?: 'before-head' | 'after-head' | number
  readonly stallMs?: number
  /** Milliseconds between events. */
  readonly drip?: number
  /** After so many events comes one that is not JSON. A JSON answer is cut in half. */
  readonly malformed?: number
  /** Bytes of each write: 1 splits inside every character. */
  readonly split?: number
  readonly gzip?: boolean
  readonly crlf?: boolean
  /** Where a stream of chat says what was used. Default `asked`: without choices, and only if `stream_options.include_usage`. */
  readonly usage?: 'asked' | 'with-choices' | 'without-choices' | 'every-chunk' | 'never'
  readonly input?: number
  readonly cached?: number
  readonly output?: number
  readonly reasoning?: number
  /** How many pieces the answer has, and what it says. */
  readonly pieces?: number
  readonly text?: string
  /** Calls the first tool of the request (or `look_up`), its arguments in pieces. */
  readonly tools?: boolean
  /** Answers with what came in: `{"headers":…,"body":…,"path":…}`. */
  readonly echo?: boolean
  readonly contentType?: string
  /** Leaves `[DONE]` out. */
  readonly noDone?: boolean
  /** Adds this many bytes of headers. */
  readonly headerBytes?: number
}

const numbers = new Set(['status', 'retryAfter', 'retryAfterDate', 'stallMs', 'drip', 'malformed', 'split'])
for (const name of ['input', 'cached', 'output', 'reasoning', 'pieces', 'headerBytes']) numbers.add(name)

function valueOf(name: string, value: string | undefined): unknown {
  if (value === undefined) return true
  if (numbers.has(name)) return Number(value)
  return (name === 'reset' || name === 'stall') && /^\d+$/.test(value) ? Number(value) : decodeURIComponent(value)
}

/** Reads `any-name;status=429;retryAfter=2;gzip`: the switches of a model's name, or of the header `x-fake` with a name before them. */
export function readSwitches(text: string): Switches {
  const [, ...pairs] = text.split(';')
  const entries = pairs.map((pair) => {
    const [name = '', value] = pair.split('=')
    return [name, valueOf(name, value)] as const
  })
  return Object.fromEntries(entries)
}
