import { createInflate } from 'node:zlib'
import { DocumentFault } from './fault.ts'

/** How far before its data the description of a stream is looked for. */
const describedWithin = 2_048
/** Large enough that inflating is not held up by the hand-over between threads. */
const chunkSize = 65536

const lineFeed = 10
const carriageReturn = 13

/** The first two bytes of packed data (RFC 1950, 2.2): deflate, with a check sum over both. */
function isPacked(bytes: Uint8Array): boolean {
  const [first = 0, second = 0] = bytes
  return (first & 15) === 8 && (first * 256 + second) % 31 === 0
}

/**
 * The beginnings of the data of all streams, wherever a file says `stream`: a description may lie about lengths and filters, and the
 * table of objects may point into the middle of another stream. Pictures are passed over: reading the words does not unpack them.
 */
function* streamsOf(pdf: Buffer): Generator<Buffer> {
  for (let at = pdf.indexOf('stream'); at !== -1; at = pdf.indexOf('stream', at + 6)) {
    let from = at + 6
    if (pdf[from] === carriageReturn) from++
    if (pdf[from] === lineFeed) from++
    const data = pdf.subarray(from)
    if (!isPacked(data)) continue
    const before = pdf.toString('latin1', Math.max(0, at - describedWithin), at)
    const description = before.slice(before.lastIndexOf(' obj') + 1)
    if (!/\/Subtype\s*\/Image\b/.test(description)) yield data
  }
}

/** Unpacks what there is, piece by piece, up to where the data end or are damaged: a reader of PDF makes do with as much. */
async function* inflated(data: Uint8Array): AsyncGenerator<Buffer> {
  const inflate = createInflate({ chunkSize })
  inflate.end(data)
  try {
    yield* inflate
  } catch {
    // What came before the damage has been counted, and whether the document can be read is for its reader to say.
  }
}

/**
 * Makes sure, without holding what it unpacks, that the streams of a PDF unpack to no more than `limit` bytes in all. Streams packed
 * twice are unpacked twice. Those in an encrypted document, and those packed otherwise than by deflate, are not seen here.
 * @throws DocumentFault `too-large`
 */
export async function checkInflation(pdf: Uint8Array, limit: number): Promise<void> {
  let total = 0
  for (const stream of streamsOf(Buffer.from(pdf.buffer, pdf.byteOffset, pdf.length))) {
    let data: Buffer | undefined = stream
    while (data !== undefined) {
      const within: Buffer[] = []
      for await (const chunk of inflated(data)) {
        total += chunk.length
        if (total > limit) throw new DocumentFault('too-large')
        if (within.length > 0 || isPacked(chunk)) within.push(chunk)
      }
      data = within.length > 0 ? Buffer.concat(within) : undefined
    }
  }
}
