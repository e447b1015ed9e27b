import type { Path } from '../model/fault.ts'
import { placeAt, plain, type Located } from './located.ts'
import type { PackFile, PackProblem } from './problem.ts'
import { readYaml } from './readYaml.ts'

/** One file of a pack: its data as JSON would hold it, and where each part of it was written. */
export interface LocatedFile {
  readonly path: string
  readonly data: unknown
  readonly tree: Located
  /** The line of the thing at a path, from 1. */
  readonly line: (path: Path) => number
  readonly column: (path: Path) => number
}

/** Reads YAML files for others who report problems as this reader does. Files with problems are left out of `files`. */
export function readYamlFiles(files: readonly PackFile[]): {
  readonly files: readonly LocatedFile[]
  readonly problems: readonly PackProblem[]
} {
  const problems: PackProblem[] = []
  const located: LocatedFile[] = []
  for (const file of files) {
    const { root } = readYaml(file, problems)
    if (root === undefined) continue
    located.push({
      path: file.path,
      data: plain(root),
      tree: root,
      line: (path) => placeAt(root, path).line,
      column: (path) => placeAt(root, path).column,
    })
  }
  return { files: located, problems }
}
