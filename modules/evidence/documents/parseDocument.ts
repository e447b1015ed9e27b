import { readPassages, type Hint } from '#engines/passages'
import { cleaned } from './blocks.ts'
import { decode, knownEncoding } from './decode.ts'
import type { DocumentKind, ReadDocument } from './document.ts'
import { readDocx } from './docx.ts'
import { DocumentFault } from './fault.ts'
import { readHtml } from './html.ts'
import { isHtml, sniff } from './kind.ts'
import { readPdf } from './pdf.ts'

export interface ParseLimits {
  /** In bytes, for the document and for what it unpacks to; and in characters, for its text. */
  readonly size: number
  readonly passages: number
}

/** What an HTML document says of its own encoding, within its first 1,024 bytes as browsers look for it. */
function declaredIn(bytes: Uint8Array): string | undefined {
  const opening = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1_024)).toString('latin1')
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(opening)?.[1]
}

function finish(
  kind: DocumentKind,
  text: string,
  hints: readonly Hint[],
  { size, passages: most }: ParseLimits,
  encoding?: string,
): ReadDocument {
  if (text.length > size) throw new DocumentFault('too-large')
  const passages = readPassages(text, hints)
  if (passages.length === 0) throw new DocumentFault('empty')
  if (passages.length > most) throw new DocumentFault('too-large')
  return { kind, text, passages, ...(encoding === undefined ? {} : { encoding }) }
}

/** Whether bytes that fit no encoding are no text at all: those of a text hold hardly a control character. */
function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 8_192)
  const controls = sample.reduce((n, byte) => (byte < 9 || (byte > 13 && byte < 32 && byte !== 27) ? n + 1 : n), 0)
  return controls > sample.length * 0.01
}

function readCharacters(bytes: Uint8Array, limits: ParseLimits, charset: string | undefined): ReadDocument {
  let decoded
  try {
    decoded = decode(bytes, knownEncoding(charset ?? declaredIn(bytes)))
  } catch (error) {
    throw error instanceof DocumentFault && error.fault === 'encoding' && isBinary(bytes)
      ? new DocumentFault('kind-unknown', error)
      : error
  }
  const { text, encoding } = decoded
  if (isHtml(text)) {
    const html = readHtml(text)
    return finish('html', html.text, html.hints, limits, encoding)
  }
  // The text of a text file is stored to the letter; one that PostgreSQL could not give back to the letter is refused.
  if (text.includes('\0')) throw new DocumentFault('kind-unknown')
  return finish('text', text, [], limits, encoding)
}

/**
 * Reads a document of whatever kind its bytes say it is.
 * @param charset what came with the document said of its encoding, if anything.
 * @throws DocumentFault
 */
export async function parseDocument(bytes: Uint8Array, limits: ParseLimits, charset?: string): Promise<ReadDocument> {
  if (bytes.length === 0) throw new DocumentFault('empty')
  switch (sniff(bytes)) {
    case 'pdf':
      return finish('pdf', cleaned(await readPdf(bytes, limits.size)), [], limits)
    case 'zip': {
      const { text, hints } = await readDocx(bytes, limits.size)
      return finish('docx', text, hints, limits)
    }
    case 'characters':
      return readCharacters(bytes, limits, charset)
    case 'unknown':
      throw new DocumentFault('kind-unknown')
  }
}
