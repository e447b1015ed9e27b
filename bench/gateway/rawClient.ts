import { connect, type Socket } from 'node:net'

/** What one request took, in milliseconds. */
export interface Timed {
  /** Until the first byte of the answer's body. */
  readonly firstByte: number
  readonly total: number
  readonly status: number
  /** Whether the answer came to its end as it should: an event stream with `[DONE]`. */
  readonly isWhole: boolean
}

/** The bytes of a POST with a body of JSON. */
export function requestBytes(url: URL, headers: Readonly<Record<string, string>>, body: string): Buffer {
  const lines = Object.entries({
    host: url.host,
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(body)),
    connection: 'keep-alive',
    ...headers,
  }).map(([name, value]) => `${name}: ${value}\r\n`)
  return Buffer.from(`POST ${url.pathname} HTTP/1.1\r\n${lines.join('')}\r\n${body}`)
}

const lastChunk = Buffer.from('0\r\n\r\n')
const done = Buffer.from('[DONE]')

/**
 * A connection that asks the same thing over and over. It reads no more of HTTP than it must, so that the one who asks takes little of a machine
 * that it shares with those who are measured.
 */
export function rawConnection(url: URL, bytes: Buffer) {
  const socket: Socket = connect(Number(url.port), url.hostname)
  socket.setNoDelay(true)
  let parts: Buffer[] = []
  let wanted: number | undefined
  let headEnd = -1
  let began = 0
  let firstByte = 0
  let answer: ((timed: Timed) => void) | undefined
  let broken: ((error: Error) => void) | undefined

  const finish = (whole: Buffer, isWhole: boolean): void => {
    const total = performance.now() - began
    const status = Number(whole.subarray(9, 12).toString('latin1'))
    const told = answer
    answer = undefined
    told?.({ firstByte, total, status, isWhole })
  }
  socket.on('data', (part: Buffer) => {
    parts.push(part)
    const isChunked = wanted === -1
    if (headEnd >= 0 && isChunked && !part.subarray(-5).equals(lastChunk)) return
    const whole = parts.length === 1 ? part : Buffer.concat(parts)
    parts = [whole]
    if (headEnd < 0) {
      headEnd = whole.indexOf('\r\n\r\n')
      if (headEnd < 0) return
      headEnd += 4
      const length = /content-length: *(\d+)/i.exec(whole.subarray(0, headEnd).toString('latin1'))?.[1]
      wanted = length === undefined ? -1 : Number(length)
    }
    if (firstByte === 0 && whole.length > headEnd) firstByte = performance.now() - began
    if (wanted === -1 && whole.subarray(-5).equals(lastChunk)) finish(whole, whole.includes(done))
    else if (wanted !== undefined && wanted >= 0 && whole.length >= headEnd + wanted) finish(whole, true)
  })
  const fail = (error: Error): void => broken?.(error)
  socket.on('error', fail)
  socket.on('close', () => fail(new Error('The connection was closed.')))
  return {
    ask: () =>
      new Promise<Timed>((resolve, reject) => {
        answer = resolve
        broken = reject
        parts = []
        headEnd = -1
        wanted = undefined
        firstByte = 0
        began = performance.now()
        socket.write(bytes)
      }),
    close: () => {
      broken = undefined
      socket.destroy()
    },
  }
}
