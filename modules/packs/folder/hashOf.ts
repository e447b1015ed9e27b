import { createHash } from 'node:crypto'
import type { PackFile } from './readFolder.ts'

/**
 * The name of what a folder says: SHA-256 over every file's path and bytes, and over `format`, the form in which this
 * version of the program stores a pack. The same files read by a program that stores them otherwise are another version.
 * Each part is preceded by its length, so that no two folders give the same bytes.
 */
export function hashOf(files: readonly PackFile[], format: string): string {
  const hash = createHash('sha256')
  const add = (part: string | Uint8Array) => {
    const bytes = typeof part === 'string' ? Buffer.from(part) : part
    hash.update(`${bytes.length}:`).update(bytes)
  }
  add(format)
  for (const { path, bytes } of files) {
    add(path)
    add(bytes)
  }
  return hash.digest('hex')
}
