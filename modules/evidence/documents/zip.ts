import { crc32, inflateRawSync } from 'node:zlib'
import { DocumentFault } from './fault.ts'

/** One file of an archive, as the archive's directory lists it. */
export interface Entry {
  readonly name: string
  readonly method: number
  readonly packed: number
  readonly unpacked: number
  readonly crc: number
  /** Where its own header begins. */
  readonly at: number
}

const mostEntries = 5_000
/** Text packs ten to one, a document of blank pages perhaps a hundred to one; the format's own limit is 1,032. */
const mostRatio = 400
/** Below this, how tightly a file is packed does not matter. */
const harmless = 1_048_576

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const fileSignature = 0x04034b50

const damaged = (): never => {
  throw new DocumentFault('unreadable')
}

function directoryOf(bytes: Buffer): { readonly count: number; readonly at: number } {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 65_535); at--) {
    if (bytes.readUInt32LE(at) !== endSignature) continue
    return { count: bytes.readUInt16LE(at + 10), at: bytes.readUInt32LE(at + 16) }
  }
  return damaged()
}

/**
 * The files that an archive says it holds, from its directory alone: nothing is unpacked. What would unpack to more than `limit` bytes
 * in all is refused here.
 * @throws DocumentFault `unreadable` or `too-large`
 */
export function entriesOf(bytes: Buffer, limit: number): readonly Entry[] {
  if (bytes.length < 22) damaged()
  const { count, at } = directoryOf(bytes)
  if (count > mostEntries) throw new DocumentFault('too-large')
  const entries: Entry[] = []
  let total = 0
  for (let n = 0, from = at; n < count; n++) {
    if (from + 46 > bytes.length || bytes.readUInt32LE(from) !== entrySignature) damaged()
    const [nameSize, extraSize, commentSize] = [28, 30, 32].map((each) => bytes.readUInt16LE(from + each))
    const end = from + 46 + (nameSize ?? 0)
    if (end > bytes.length) damaged()
    const entry: Entry = {
      name: bytes.toString('utf8', from + 46, end),
      method: bytes.readUInt16LE(from + 10),
      crc: bytes.readUInt32LE(from + 16),
      packed: bytes.readUInt32LE(from + 20),
      unpacked: bytes.readUInt32LE(from + 24),
      at: bytes.readUInt32LE(from + 42),
    }
    // Bit 0 says that the file is encrypted.
    if ((bytes.readUInt16LE(from + 8) & 1) !== 0) damaged()
    total += entry.unpacked
    if (total > limit || (entry.unpacked > harmless && entry.unpacked > entry.packed * mostRatio))
      throw new DocumentFault('too-large')
    entries.push(entry)
    from = end + (extraSize ?? 0) + (commentSize ?? 0)
  }
  return entries
}

/**
 * Unpacks one file, and no more of it than its entry says there is: a directory that lies about sizes is found out here.
 * @throws DocumentFault `unreadable`
 */
export function unpack(bytes: Buffer, entry: Entry): Buffer {
  const { at, packed, unpacked, method, crc } = entry
  if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== fileSignature) damaged()
  const from = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
  if (from + packed > bytes.length) damaged()
  const body = bytes.subarray(from, from + packed)
  let content: Buffer
  try {
    if (method === 0) content = body
    else if (method === 8) content = inflateRawSync(body, { maxOutputLength: Math.max(1, unpacked) })
    else return damaged()
  } catch (error) {
    throw new DocumentFault('unreadable', error)
  }
  if (content.length !== unpacked || crc32(content) !== crc) damaged()
  return content
}

/** An archive of files as they are, nothing packed: what is handed on holds only bytes that have been counted. */
export function packPlain(files: ReadonlyMap<string, Buffer>): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, content] of files) {
    const label = Buffer.from(name)
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(20, 0)
    shared.writeUInt16LE(0x800, 2)
    shared.writeUInt32LE(crc32(content), 10)
    shared.writeUInt32LE(content.length, 14)
    shared.writeUInt32LE(content.length, 18)
    shared.writeUInt16LE(label.length, 22)
    const file = Buffer.alloc(4)
    file.writeUInt32LE(fileSignature)
    const entry = Buffer.alloc(6)
    entry.writeUInt32LE(entrySignature)
    entry.writeUInt16LE(20, 4)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(at, 10)
    parts.push(file, shared, label, content)
    directory.push(entry, shared, place, label)
    at += 30 + label.length + content.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(endSignature)
  end.writeUInt16LE(files.size, 8)
  end.writeUInt16LE(files.size, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...parts, listed, end])
}
