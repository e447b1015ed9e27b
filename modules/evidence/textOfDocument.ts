import type { Passage } from '#engines/passages'
import type { GivenDocument } from './ingest.ts'
import { readDocument } from './documents/readDocument.ts'
import { sumOfText } from './source.ts'

/**
 * A document's text, its SHA-256 and its passages, exactly as `ingest` would store them, with nothing stored. The passages know what the
 * document's structure says of its parts, which the text alone does not.
 * @throws FeilunError `document-unreadable`, `-empty`, `-too-large`, `-encoding` or `-kind-unknown`
 */
export async function textOfDocument(
  { name, bytes, charset }: GivenDocument,
  limits: { readonly maxDocumentBytes: number },
): Promise<{ readonly sha256: string; readonly text: string; readonly passages: readonly Passage[] }> {
  const { text, passages } = await readDocument({ bytes, name, charset }, limits)
  return { sha256: sumOfText(text), text, passages }
}
