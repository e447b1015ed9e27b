/** One event of a stream of server-sent events. */
export interface SseEvent {
  /** All its lines with LF between them, without the blank line that ends it. */
  readonly text: string
  /** Its `event:` field. */
  readonly name: string | undefined
  /** Its `data:` lines, with LF between them; undefined for a comment. */
  readonly data: string | undefined
}

/** Bytes that end with an event, and the events in them. */
export interface EventBatch {
  readonly raw: Buffer
  readonly events: readonly SseEvent[]
}

const LF = 0x0a
const CR = 0x0d

/** Where the last event in the bytes ends: behind the last two line ends (CRLF, LF or CR each) that follow each other; 0 where none does. */
function endOfLastEvent(bytes: Buffer): number {
  for (let at = bytes.length - 1; at > 0; at -= 1) {
    const byte = bytes[at]
    if (byte !== LF && byte !== CR) continue
    let before = at - 1
    if (byte === LF && bytes[before] === CR) before -= 1
    if (before >= 0 && (bytes[before] === LF || bytes[before] === CR)) return at + 1
  }
  return 0
}

function eventFrom(text: string): SseEvent {
  // What nearly all are: one line of data.
  if (text.startsWith('data: ') && !text.includes('\n')) return { text, name: undefined, data: text.slice(6) }
  let name: string | undefined
  let data: string | undefined
  for (const line of text.split('\n')) {
    const colon = line.indexOf(':')
    if (colon === 0) continue
    const field = colon < 0 ? line : line.slice(0, colon)
    const value = colon < 0 ? '' : line.slice(line[colon + 1] === ' ' ? colon + 2 : colon + 1)
    if (field === 'data') data = data === undefined ? value : `${data}\n${value}`
    else if (field === 'event') name = value
  }
  return { text, name, data }
}

function batchOf(raw: Buffer): EventBatch {
  let text = raw.toString()
  if (text.includes('\r')) text = text.replaceAll(/\r\n?/g, '\n')
  const events: SseEvent[] = []
  for (const block of text.split('\n\n')) {
    const lines = block.startsWith('\n') ? block.slice(1) : block
    if (lines !== '') events.push(eventFrom(lines))
  }
  return { raw, events }
}

export interface EventReader {
  /** The events that these bytes complete, if any. A character or an event that is cut by their end waits for the next. @throws RangeError for an event past the bound */
  readonly push: (bytes: Buffer) => EventBatch | undefined
  /** What is left when the stream ends without a blank line. */
  readonly end: () => EventBatch | undefined
}

/** Reads events out of bytes that may be cut anywhere. Only whole events are decoded, and each byte is looked at once. */
export function createEventReader(mostBytes: number): EventReader {
  let waiting: Buffer[] = []
  let size = 0
  /** The last bytes that wait: an end may begin in them. */
  let seam: Buffer = Buffer.alloc(0)

  function take(bytes: Buffer, upTo: number): Buffer {
    const raw = size === 0 ? bytes.subarray(0, upTo) : Buffer.concat([...waiting, bytes.subarray(0, upTo)])
    const rest = bytes.subarray(upTo)
    waiting = rest.length > 0 ? [rest] : []
    size = rest.length
    seam = rest.subarray(-3)
    return raw
  }
  return {
    push: (bytes) => {
      const found = size === 0 ? endOfLastEvent(bytes) : endOfLastEvent(Buffer.concat([seam, bytes])) - seam.length
      if (found > 0) return batchOf(take(bytes, found))
      if (size + bytes.length > mostBytes) throw new RangeError('An event of the stream is too long.')
      waiting.push(bytes)
      size += bytes.length
      seam = Buffer.concat([seam, bytes]).subarray(-3)
      return undefined
    },
    end: () => {
      if (size === 0) return undefined
      const batch = batchOf(take(Buffer.alloc(0), 0))
      return batch.events.length > 0 ? batch : undefined
    },
  }
}
