import { inflateRawSync } from 'node:zlib'

/** One file of a ZIP archive, as its central directory has it. */
export interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly packed: number
  readonly size: number
  readonly offset: number
  readonly isEncrypted: boolean
}

const endMark = 0x06054b50
const entryMark = 0x02014b50
const localMark = 0x04034b50
const endLength = 22
const mostComment = 65_535
const mostEntries = 5_000

/** The entries of an archive that is one; undefined for anything else, also for one with more than 5,000 files or of more than 4 GB. */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  if (end === undefined) return undefined
  const count = view.getUint16(end + 10, true)
  const length = view.getUint32(end + 12, true)
  let at = view.getUint32(end + 16, true)
  if (count > mostEntries || at + length > end) return undefined
  const entries: ZipEntry[] = []
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== entryMark) return undefined
    const nameLength = view.getUint16(at + 28, true)
    const rest = view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    if (at + 46 + nameLength + rest > end) return undefined
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength + rest
  }
  return entries
}

/** Where the end record stands: last in the file but for a comment. */
function endOf(view: DataView): number | undefined {
  const earliest = Math.max(0, view.byteLength - endLength - mostComment)
  for (let at = view.byteLength - endLength; at >= earliest; at--) {
    const fits = at + endLength + view.getUint16(at + 20, true) === view.byteLength
    if (fits && view.getUint32(at, true) === endMark) return at
  }
  return undefined
}

/** What is in an entry, unpacked; undefined where it cannot be, or is more than `most` bytes. */
export function entryBytes(bytes: Uint8Array, entry: ZipEntry, most: number): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { offset, packed, method, size, isEncrypted } = entry
  if (isEncrypted || size > most || offset + 30 > bytes.length || view.getUint32(offset, true) !== localMark)
    return undefined
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  const body = bytes.subarray(start, start + packed)
  if (body.length !== packed) return undefined
  if (method === 0) return body
  if (method !== 8) return undefined
  try {
    return inflateRawSync(body, { maxOutputLength: most })
  } catch {
    return undefined
  }
}
