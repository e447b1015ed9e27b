import type { FileKind } from '../model/answer.ts'
import { entryBytes, zipEntries } from './zipEntries.ts'

/** Whether a file opens as what it seems to be: the beginning alone is easily put in front of anything. */
export function opensAs(kind: FileKind, bytes: Uint8Array): boolean {
  switch (kind) {
    case 'pdf':
      return isPdf(bytes)
    case 'png':
      return isPng(bytes)
    case 'jpeg':
      return isJpeg(bytes)
    case 'docx':
      return isOffice(bytes, 'word/document.xml', 'wordprocessingml.document.main+xml')
    case 'xlsx':
      return isOffice(bytes, 'xl/workbook.xml', 'spreadsheetml.sheet.main+xml')
  }
}

const latin = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')

/** ISO 32000: the header at the very beginning, the place of the cross references, and the end mark in the last 1,024 bytes. */
function isPdf(bytes: Uint8Array): boolean {
  const head = latin(bytes.subarray(0, 8))
  const tail = latin(bytes.subarray(-1_024))
  return /^%PDF-[12]\.\d/.test(head) && /startxref\s+\d+\s+%%EOF\s*$/.test(tail)
}

const pngMark = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const mostPixels = 200_000_000

/** Every chunk follows the other to the last, which is IEND; nothing comes after it. */
function isPng(bytes: Uint8Array): boolean {
  if (!pngMark.every((byte, at) => bytes[at] === byte)) return false
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 8
  let first = true
  while (at + 12 <= bytes.length) {
    const length = view.getUint32(at)
    const type = latin(bytes.subarray(at + 4, at + 8))
    if (first && (type !== 'IHDR' || length !== 13 || view.getUint32(at + 8) * view.getUint32(at + 12) > mostPixels))
      return false
    first = false
    at += 12 + length
    if (type === 'IEND') return length === 0 && at === bytes.length
  }
  return false
}

/** Its segments follow each other to the picture itself, and it ends with the end mark; some cameras fill up with zeros. */
function isJpeg(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return false
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 2
  let hasFrame = false
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return false
    const mark = bytes[at + 1] ?? 0
    if (mark === 0xff) {
      at += 1
      continue
    }
    hasFrame ||= mark >= 0xc0 && mark <= 0xcf && mark !== 0xc4 && mark !== 0xc8 && mark !== 0xcc
    at += 2 + view.getUint16(at + 2)
    if (mark === 0xda) break
  }
  let end = bytes.length
  while (end > at && bytes[end - 1] === 0) end -= 1
  return hasFrame && end > at && bytes[end - 2] === 0xff && bytes[end - 1] === 0xd9
}

const mostContents = 1_000_000

/** An Office Open XML package of this kind: its main part is there, and is said to be what it is. With macros it is said to be another. */
function isOffice(bytes: Uint8Array, part: string, type: string): boolean {
  const entries = zipEntries(bytes)
  const contents = entries?.find(({ name }) => name === '[Content_Types].xml')
  if (entries === undefined || contents === undefined || !entries.some(({ name }) => name === part)) return false
  const xml = entryBytes(bytes, contents, mostContents)
  return xml !== undefined && new TextDecoder().decode(xml).includes(type)
}
