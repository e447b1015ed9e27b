import { readFileSync } from 'node:fs'
import { FeilunError } from '#platform/errors'

/** What `read` makes of a file's content. @throws FeilunError `document-unreadable` with what is wrong with it */
export function readDataFile<Made>(path: string, read: (content: string) => Made): Made {
  try {
    return read(readFileSync(path, 'utf8'))
  } catch (error) {
    const message = error instanceof Error ? error.message : path
    throw new FeilunError('document-unreadable', { name: path }, [{ at: path, message }], error)
  }
}
