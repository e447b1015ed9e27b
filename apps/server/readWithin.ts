import { readFileSync, statSync } from 'node:fs'
import { FeilunError } from '#platform/errors'

/**
 * Reads a file that is no larger than `maxBytes`, looking at its size before its bytes.
 * @throws FeilunError `document-too-large`, or `document-unreadable` where it cannot be read at all
 */
export function readWithin(path: string, name: string, maxBytes: number): Uint8Array {
  try {
    const found = statSync(path)
    if (!found.isFile()) throw new FeilunError('document-unreadable', { name })
    if (found.size > maxBytes) {
      throw new FeilunError('document-too-large', { name, limit: Math.round(maxBytes / 1_048_576) })
    }
    return readFileSync(path)
  } catch (error) {
    if (error instanceof FeilunError) throw error
    throw new FeilunError('document-unreadable', { name }, [], error)
  }
}
