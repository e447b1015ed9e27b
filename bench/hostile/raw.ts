import { connect, type Socket } from 'node:net'

/** An answer as it came over the wire. */
export interface Answer {
  readonly status: number
  readonly head: string
  readonly body: string
  /** All bytes, of all answers that came. */
  readonly all: string
}

/** Reads answers as they come; the first one parsed. */
export function parsed(all: string): Answer {
  const end = all.indexOf('\r\n\r\n')
  const head = all.slice(0, end)
  const length = /^content-length: *(\d+)/im.exec(head)?.[1]
  const rest = all.slice(end + 4)
  const body = length === undefined ? rest : Buffer.from(rest).toString('utf8', 0, Number(length))
  return { status: Number(all.slice(9, 12)), head, body, all }
}

/**
 * Writes to a new connection as it is told, and reads until it is closed or, with `until`, until that is so.
 * @param speak may go on writing for as long as the other end takes it
 */
export function talk(
  origin: string,
  speak: (socket: Socket) => unknown,
  until: (all: string) => boolean = () => false,
): Promise<Answer> {
  const { hostname, port } = new URL(origin)
  return new Promise((done) => {
    let all = ''
    const socket = connect(Number(port), hostname)
    socket.setEncoding('utf8')
    socket.on('connect', () => void speak(socket))
    socket.on('data', (piece: string) => {
      all += piece
      if (until(all)) socket.destroy()
    })
    // A connection that was cut off has said what it said.
    socket.on('error', () => {})
    socket.on('close', () => done(parsed(all)))
  })
}

/** Whether the first answer is whole, by its length. */
export const isWhole = (all: string): boolean => {
  const end = all.indexOf('\r\n\r\n')
  const length = /^content-length: *(\d+)/im.exec(all.slice(0, Math.max(0, end)))?.[1]
  return end >= 0 && length !== undefined && Buffer.byteLength(all.slice(end + 4)) >= Number(length)
}

export interface Asking {
  readonly key: string
  readonly body: string | Buffer
  readonly path?: string
  readonly headers?: string
}

/** The bytes of a POST. */
export function post({ key, body, path = '/v1/chat/completions', headers = '' }: Asking): Buffer {
  const type = /^content-type:/im.test(headers) ? '' : 'content-type: application/json\r\n'
  const head = `POST ${path} HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${key}\r\n${type}${headers}content-length: ${Buffer.byteLength(body)}\r\n\r\n`
  return Buffer.concat([Buffer.from(head, 'latin1'), Buffer.from(body)])
}

/** Asks once over a connection of its own. */
export const ask = (origin: string, asking: Asking): Promise<Answer> =>
  talk(origin, (socket) => socket.write(post(asking)), isWhole)
