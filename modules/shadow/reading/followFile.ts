import { createReadStream } from 'node:fs'
import { open, stat, type FileHandle } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { formOf } from '../logs/readerFor.ts'
import type { Followed } from '../store/logs.ts'

/** What a log has grown by since it was last read: whole lines alone, with the lines of its heading before them. */
export interface FollowedFile {
  readonly bytes: AsyncIterable<Uint8Array>
  readonly at: Followed
}

const part = 65_536
const newline = 0x0a

async function read(handle: FileHandle, from: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, from)
  return buffer.subarray(0, bytesRead)
}

/** Where the last whole line before `end` ends. */
async function lastLineEnd(handle: FileHandle, from: number, end: number): Promise<number> {
  for (let until = end; until > from;) {
    const start = Math.max(from, until - part)
    const at = (await read(handle, start, until - start)).lastIndexOf(newline)
    if (at !== -1) return start + at + 1
    until = start
  }
  return from
}

/** The lines that say what the columns are, which a part from the middle would lack: Zeek's comments, or the first line of CSV. */
async function headingOf(handle: FileHandle): Promise<Buffer> {
  const text = (await read(handle, 0, part)).toString('utf8')
  const lines = text.split('\n')
  const form = formOf(lines[0] ?? '')
  const count = form === 'csv' ? 1 : form === 'zeek' ? lines.findIndex((line) => !line.startsWith('#')) : 0
  return Buffer.from(
    lines
      .slice(0, Math.max(0, count))
      .map((line) => `${line}\n`)
      .join(''),
  )
}

/**
 * What is new in a log, from where it was left. A file that was put in its place (its number is another) or that was cut is read from its start.
 * Undefined where there is nothing new, or no file.
 */
export async function followFile(path: string, left: Followed | undefined): Promise<FollowedFile | undefined> {
  const now = await stat(path).catch(() => undefined)
  if (now === undefined) return undefined
  const file = `${now.dev}:${now.ino}`
  const from = left === undefined || left.file !== file || left.position > now.size ? 0 : left.position
  const handle = await open(path)
  try {
    const end = await lastLineEnd(handle, from, now.size)
    if (end <= from) return undefined
    const heading = from === 0 ? Buffer.alloc(0) : await headingOf(handle)
    const grown = createReadStream(path, { start: from, end: end - 1 })
    const both = async function* () {
      if (heading.length > 0) yield heading
      yield* grown
    }
    return { bytes: Readable.from(both()), at: { file, position: end } }
  } finally {
    await handle.close()
  }
}
