import { connect } from 'node:net'
import { FeilunError } from '#platform/errors'
import type { Scanned, Scanner } from '../model/needs.ts'

export interface Clamd {
  readonly host: string
  readonly port: number
  /** For the whole scan. */
  readonly timeoutMs: number
}

/** clamd takes chunks, each after its length in four bytes, and an empty one for the end. */
function* instream(bytes: Uint8Array): Iterable<Uint8Array> {
  yield Buffer.from('zINSTREAM\0')
  const chunk = 64 * 1_024
  for (let at = 0; at < bytes.length; at += chunk) {
    const part = bytes.subarray(at, at + chunk)
    const length = Buffer.alloc(4)
    length.writeUInt32BE(part.length)
    yield length
    yield part
  }
  yield Buffer.alloc(4)
}

const mostAnswer = 4_096

function ask({ host, port, timeoutMs }: Clamd, bytes: Uint8Array): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port })
    const answer: Buffer[] = []
    let size = 0
    const fail = (why: Error) => {
      socket.destroy()
      reject(why)
    }
    const limit = setTimeout(() => fail(new Error(`no answer in ${timeoutMs} ms`)), timeoutMs)
    socket.on('connect', () => {
      for (const part of instream(bytes)) socket.write(part)
    })
    socket.on('data', (data) => {
      size += data.length
      if (size > mostAnswer) fail(new Error('an answer of more than 4 kB'))
      else answer.push(data)
    })
    socket.on('error', fail)
    socket.on('close', () => {
      clearTimeout(limit)
      resolve(Buffer.concat(answer).toString('utf8').replaceAll('\0', '').trim())
    })
  })
}

/** What clamd said: `stream: OK`, or `stream: NAME FOUND`. Anything else is no answer to go by. */
function read(answer: string): Scanned | undefined {
  if (/^stream: OK$/u.test(answer)) return { kind: 'clean' }
  const found = /^stream: (?<name>.+) FOUND$/u.exec(answer)?.groups?.['name']
  return found === undefined ? undefined : { kind: 'refused', reason: found }
}

/** Asks a ClamAV daemon (INSTREAM over TCP), after whatever `first` already refuses. */
export function clamdScanner(clamd: Clamd, first: Scanner): Scanner {
  return {
    name: `${first.name}, clamd`,
    scan: async (bytes) => {
      const before = await first.scan(bytes)
      if (before.kind === 'refused') return before
      const answer = await ask(clamd, bytes).catch((error: unknown) => {
        throw new FeilunError('scanner-unreachable', {}, [], error)
      })
      const scanned = read(answer)
      if (scanned === undefined) throw new FeilunError('scanner-unreachable', {}, [], new Error(answer))
      return scanned
    },
  }
}

const seconds = 30_000

/** @param url `tcp://host:port` */
export function scannerAt(url: string, first: Scanner): Scanner {
  const { hostname, port } = new URL(url)
  return clamdScanner(
    { host: hostname.replaceAll(/^\[|\]$/g, ''), port: Number(port === '' ? 3_310 : port), timeoutMs: seconds },
    first,
  )
}
