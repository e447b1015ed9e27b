import type { Folder } from '../folder/readFolder.ts'
import { decodeFile } from './decodeFile.ts'
import { found, problemAt } from './finding.ts'
import type { Problem } from './problem.ts'

/** A file as text. */
export interface TextFile {
  readonly path: string
  readonly text: string
  /** Whether a byte order mark stands before the text. */
  readonly marked: boolean
}

/** The files of a folder as text, and a problem for each that is none. */
export function decodeFiles({ files }: Folder): {
  readonly texts: readonly TextFile[]
  readonly problems: readonly Problem[]
} {
  const problems: Problem[] = []
  const texts = files.flatMap((file) => {
    const read = decodeFile(file)
    if (read.ok) return [{ path: file.path, text: read.text, marked: read.marked }]
    const at = { file: file.path, line: read.line, column: 1, path: '' }
    problems.push(problemAt(at, found('not-utf-8.line')))
    return []
  })
  return { texts, problems }
}
