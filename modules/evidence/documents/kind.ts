/** What the first bytes of a document say that it is. */
export type Sniffed = 'pdf' | 'zip' | 'characters' | 'unknown'

const starts = (bytes: Uint8Array, ...wanted: readonly number[]): boolean =>
  wanted.every((byte, at) => bytes[at] === byte)
const ascii = (text: string): readonly number[] => [...text].map((char) => char.charCodeAt(0))

/** Forms that are not read, and that could pass for text in some encoding. */
const foreign: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  ascii('GIF8'),
  ascii('RIFF'),
  [0x1f, 0x8b],
  ascii('BZh'),
  [0xfd, 0x37, 0x7a, 0x58, 0x5a],
  [0x28, 0xb5, 0x2f, 0xfd],
  [0x37, 0x7a, 0xbc, 0xaf],
  ascii('Rar!'),
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x7f, 0x45, 0x4c, 0x46],
  ascii('{\\rtf'),
  ascii('%!PS'),
  ascii('SQLite format 3'),
  [0x00, 0x00, 0x00, 0x18, 0x66, 0x74, 0x79, 0x70],
  [0x00, 0x00, 0x00, 0x20, 0x66, 0x74, 0x79, 0x70],
]

/** How far into a file the mark of a PDF may stand: readers accept the first 1,024 bytes. */
const pdfReach = 1_024

export function sniff(bytes: Uint8Array): Sniffed {
  if (Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, pdfReach)).includes('%PDF-')) return 'pdf'
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04) || starts(bytes, 0x50, 0x4b, 0x05, 0x06)) return 'zip'
  return foreign.some((mark) => starts(bytes, ...mark)) ? 'unknown' : 'characters'
}

const openers =
  'html|head|body|title|meta|link|script|style|div|p|h[1-6]|article|section|main|header|nav|table|ul|ol|span|a|img|br|center|font'

/** Whether a text is HTML rather than a text that happens to hold angle brackets. */
export function isHtml(text: string): boolean {
  const opening = text.slice(0, 4_096).replace(/^\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*/, '')
  if (/^<!doctype\s+html/i.test(opening) || /^<html[\s>]/i.test(opening)) return true
  return (
    new RegExp(`^<(?:${openers})(?:\\s[^<>]{0,400})?/?>`, 'i').test(opening) &&
    /<\/[a-z][a-z0-9]*\s*>/i.test(text.slice(0, 65_536))
  )
}
