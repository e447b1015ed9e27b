import type { GivenDocument } from './ingest.ts'
import { readDocument } from './documents/readDocument.ts'
import { sumOfText } from './source.ts'

/**
 * A document's text and its SHA-256, exactly as `ingest` would store them, with nothing stored.
 * @throws FeilunError `document-unreadable`, `-empty`, `-too-large`, `-encoding` or `-kind-unknown`
 */
export async function textOfDocument(
  { name, bytes, charset }: GivenDocument,
  limits: { readonly maxDocumentBytes: number },
): Promise<{ readonly sha256: string; readonly text: string }> {
  const { text } = await readDocument({ bytes, name, charset }, limits)
  return { sha256: sumOfText(text), text }
}
