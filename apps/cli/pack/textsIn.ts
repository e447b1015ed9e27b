import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { textOfDocument } from '#modules/evidence'
import { FeilunError } from '#platform/errors'
import { readWithin } from '../../server/readWithin.ts'

const maxDocumentBytes = 50 * 1_048_576

/** The texts of the documents in a folder by their SHA-256, exactly as they would be stored. */
export async function textsIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = (() => {
    try {
      return readdirSync(folder, { withFileTypes: true }).filter(
        (entry) => entry.isFile() && !entry.name.startsWith('.'),
      )
    } catch (error) {
      throw new FeilunError('document-unreadable', { name: folder }, [], error)
    }
  })()
  const texts = new Map<string, string>()
  for (const { name } of names) {
    const { sha256, text } = await textOfDocument(
      { name, bytes: readWithin(join(folder, name), name, maxDocumentBytes) },
      { maxDocumentBytes },
    )
    texts.set(sha256, text)
  }
  return texts
}
