import type { IncomingHttpHeaders } from 'node:http'
import { Readable } from 'node:stream'
import type { Dispatcher } from 'undici'
import { AttemptFailed } from './failure.ts'
import { isPlain, plainBody, plainText } from './plainBody.ts'

/** What came back: a good answer whose first bytes are there, or the whole of one that is not good. */
export type Exchanged =
  | {
      readonly kind: 'good'
      readonly status: number
      readonly contentType: string
      readonly body: Readable
      /** All of the body, where it came together with its head: then nobody has to read it. */
      readonly whole: Buffer | undefined
    }
  | { readonly kind: 'other'; readonly status: number; readonly headers: IncomingHttpHeaders; readonly text: string }

export interface Exchange {
  readonly path: string
  /** Names and values by turns. */
  readonly headers: string[]
  readonly body: Buffer
  readonly isStream: boolean
  readonly signal: AbortSignal
  readonly timeouts: { readonly firstByteMs: number; readonly idleMs: number; readonly totalMs: number }
  /** Told once, after a good answer: undefined where it came to its end. What it gives is the error that the reader of the body gets. */
  readonly ended: (error: Error | undefined) => Error | undefined
}

const mostOfError = 64 * 1024

const first = (value: string | string[] | undefined): string =>
  Array.isArray(value) ? (value[0] ?? '') : (value ?? '')

/** A proxy's page of HTML with status 200 is no answer. */
const isExpected = (contentType: string, isStream: boolean): boolean =>
  isStream ? /^text\/event-stream\b/i.test(contentType) : /^application\/([\w.-]+\+)?json\b/i.test(contentType)

const isAbort = (error: Error): boolean => error.name === 'AbortError'
const goneAway = (): Error => new DOMException('Nobody reads the answer any more', 'AbortError')

/** The body as it comes, no faster than it is read. */
class Incoming extends Readable {
  readonly #controller: Dispatcher.DispatchController
  isWhole = false
  constructor(controller: Dispatcher.DispatchController) {
    super({ highWaterMark: 64 * 1024 })
    this.#controller = controller
    // It may break before its reader has it, and an error that nobody hears would end the process; the reader sees that it is destroyed.
    this.on('error', () => {})
  }
  override _read(): void {
    if (this.#controller.paused) this.#controller.resume()
  }
  override _destroy(error: Error | null, callback: (error?: Error | null) => void): void {
    if (!this.isWhole && !this.#controller.aborted) this.#controller.abort(error ?? goneAway())
    callback(error)
  }
}

/**
 * Handles one request at undici's lowest level, where it costs least. The answer is given once the first bytes of a good one are here, so that until
 * then another provider can still be asked.
 */
class Handler implements Dispatcher.DispatchHandler {
  readonly #exchange: Exchange
  readonly #resolve: (value: Exchanged) => void
  readonly #reject: (error: Error) => void
  readonly #begun = performance.now()
  #alarm: NodeJS.Timeout
  #controller: Dispatcher.DispatchController | undefined
  #body: Incoming | undefined
  #status = 0
  #headers: IncomingHttpHeaders = {}
  #pieces: Buffer[] = []
  #size = 0
  #isAwaited = false
  #isOver = false
  #isGiven = false

  constructor(asked: Exchange, resolve: (value: Exchanged) => void, reject: (error: Error) => void) {
    this.#exchange = asked
    this.#resolve = resolve
    this.#reject = reject
    this.#alarm = setTimeout(this.#late, Math.min(asked.timeouts.firstByteMs, asked.timeouts.totalMs))
    asked.signal.addEventListener('abort', this.#left, { once: true })
  }

  /** One clock for both times, as most calls are over before either: it is set anew only where the first byte came in time. */
  readonly #late = (): void => {
    const left = this.#isGiven ? this.#begun + this.#exchange.timeouts.totalMs - performance.now() : 0
    if (left >= 1) this.#alarm = setTimeout(this.#late, left)
    else this.#stop(new AttemptFailed({ kind: 'slow' }))
  }
  readonly #left = (): void => this.#stop(goneAway())

  #stop(error: Error): void {
    if (this.#isOver) return
    this.#controller?.abort(error)
    this.#end(error)
  }

  /** Nothing more comes. */
  #end(error: Error | undefined): void {
    if (this.#isOver) return
    // What came before the connection broke off is still the reader's.
    if (this.#body !== undefined && error !== undefined && !isAbort(error)) this.#hand(this.#body)
    this.#isOver = true
    clearTimeout(this.#alarm)
    this.#exchange.signal.removeEventListener('abort', this.#left)
    if (!this.#isGiven) {
      if (error === undefined) return
      this.#reject(error)
      this.#body?.destroy()
      return
    }
    const told = this.#exchange.ended(error)
    if (error !== undefined) this.#body?.destroy(told)
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller
    if (this.#isOver) controller.abort(new AttemptFailed({ kind: 'slow' }))
  }

  onResponseStart(controller: Dispatcher.DispatchController, status: number, headers: IncomingHttpHeaders): void {
    if (status < 200) return
    this.#status = status
    this.#headers = headers
    if (status >= 300) return
    if (isExpected(first(headers['content-type']), this.#exchange.isStream)) this.#body = new Incoming(controller)
    else this.#stop(new AttemptFailed({ kind: 'bad-answer', status }))
  }

  onResponseData(controller: Dispatcher.DispatchController, piece: Buffer): void {
    if (this.#isOver) return
    this.#pieces.push(piece)
    if (this.#body === undefined) {
      this.#size += piece.length
      if (this.#size > mostOfError) this.#giveOther(controller)
      return
    }
    if (this.#isAwaited) return
    this.#isAwaited = true
    process.nextTick(this.#handAll)
  }

  readonly #handAll = (): void => {
    this.#isAwaited = false
    if (!this.#isOver && this.#body !== undefined) this.#hand(this.#body)
  }

  /**
   * Hands on as one what one read of the connection brought. A provider that writes every event by itself sends each as a chunk of its own, and the
   * parser gives them one by one: whoever guards and writes them does so once for all of them.
   */
  #hand(body: Incoming): void {
    const [only] = this.#pieces
    if (only === undefined) return
    const bytes = this.#pieces.length === 1 ? only : Buffer.concat(this.#pieces)
    this.#pieces = []
    if (!body.push(bytes)) this.#controller?.pause()
    if (!this.#isGiven) this.#give(body, undefined)
  }

  #give(incoming: Incoming, whole: Buffer | undefined): void {
    this.#isGiven = true
    const encoding = first(this.#headers['content-encoding'])
    this.#resolve({
      kind: 'good',
      status: this.#status,
      contentType: first(this.#headers['content-type']),
      body: plainBody(incoming, encoding, this.#exchange.ended),
      whole: isPlain(encoding) ? whole : undefined,
    })
  }

  #giveOther(controller: Dispatcher.DispatchController | undefined): void {
    const text = plainText(Buffer.concat(this.#pieces), first(this.#headers['content-encoding']), mostOfError)
    this.#resolve({ kind: 'other', status: this.#status, headers: this.#headers, text })
    this.#end(undefined)
    controller?.abort(new AttemptFailed({ kind: 'bad-answer' }))
  }

  onResponseEnd(): void {
    if (this.#isOver) return
    if (this.#body === undefined) {
      this.#giveOther(undefined)
      return
    }
    if (!this.#isGiven && this.#pieces.length > 0 && !this.#exchange.isStream) {
      const whole = Buffer.concat(this.#pieces)
      this.#body.push(whole)
      this.#give(this.#body, whole)
    } else this.#hand(this.#body)
    if (!this.#isGiven) {
      this.#stop(new AttemptFailed({ kind: 'bad-answer', status: this.#status }))
      return
    }
    this.#body.isWhole = true
    this.#body.push(null)
    this.#end(undefined)
  }

  onResponseError(_controller: unknown, error: Error): void {
    this.#end(error)
  }
}

/** Sends one request. @throws AttemptFailed, errors of undici, or `AbortError` where the signal says so */
export function exchange(dispatcher: Dispatcher, asked: Exchange): Promise<Exchanged> {
  return new Promise((resolve, reject) => {
    if (asked.signal.aborted) {
      reject(goneAway())
      return
    }
    dispatcher.dispatch(
      {
        method: 'POST',
        path: asked.path,
        headers: asked.headers,
        body: asked.body,
        // The handler's own clock covers connecting, queueing and the head.
        headersTimeout: 0,
        bodyTimeout: asked.timeouts.idleMs,
      },
      new Handler(asked, resolve, reject),
    )
  })
}
