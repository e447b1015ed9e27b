import { readPassages } from '#engines/passages'
import { FeilunError } from '#platform/errors'
import type { ReadDocument } from './document.ts'

/** Reads a document, whatever kind its bytes say it is. */
export async function readDocument(
  bytes: Uint8Array,
  name: string,
  _limits: { readonly maxDocumentBytes: number },
): Promise<ReadDocument> {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    throw new FeilunError('document-encoding', { name }, [], error)
  }
  if (text.trim() === '') throw new FeilunError('document-empty', { name })
  return { kind: 'text', encoding: 'utf-8', text, passages: readPassages(text) }
}
