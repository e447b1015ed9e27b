import type { Blocked } from './blocks.ts'
import { DocumentFault } from './fault.ts'
import { readHtml } from './html.ts'
import { entriesOf, packPlain, unpack, type Entry } from './zip.ts'

const body = 'word/document.xml'
/** What makes up the text of a document: its pictures, fonts and embedded files are left packed. */
const isNeeded = ({ name }: Entry): boolean =>
  /^(?:\[Content_Types\]\.xml|_rels\/[^/]+|word\/[^/]+\.xml|word\/_rels\/[^/]+)$/.test(name)

/**
 * The text of a Word document, by way of the HTML that says which of its paragraphs are headings, items and cells.
 * @throws DocumentFault `kind-unknown` where the archive is none, `unreadable` or `too-large`.
 */
export async function readDocx(bytes: Uint8Array, limit: number): Promise<Blocked> {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = entriesOf(archive, limit)
  if (!entries.some(({ name }) => name === body)) throw new DocumentFault('kind-unknown')
  const files = new Map<string, Buffer>()
  for (const entry of entries.filter(isNeeded)) {
    // Two files of one name are two readings of one document.
    if (files.has(entry.name)) throw new DocumentFault('unreadable')
    const content = unpack(archive, entry)
    // Word writes no document type; entities are declared in one.
    if (content.includes('<!DOCTYPE') || content.includes('<!ENTITY')) throw new DocumentFault('unreadable')
    files.set(entry.name, content)
  }
  const { default: mammoth } = await import('mammoth')
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: packPlain(files) },
      { convertImage: mammoth.images.imgElement(async () => ({ src: '' })), externalFileAccess: false },
    )
    return readHtml(value)
  } catch (error) {
    throw new DocumentFault('unreadable', error)
  }
}
