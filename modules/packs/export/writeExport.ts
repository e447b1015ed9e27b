import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { because, refused } from '../amend/refused.ts'
import { writeWhole } from '../folder/writeWhole.ts'
import { decodeFile } from '../read/decodeFile.ts'
import type { PackExport } from './exportAmendments.ts'

/** What a file of a folder says now; undefined where there is none, or none that can be read. */
async function saidNow(folder: string, path: string): Promise<string | undefined> {
  const bytes = await readFile(join(folder, path)).catch(() => undefined)
  const read = bytes && decodeFile({ bytes: new Uint8Array(bytes) })
  return read?.ok === true ? read.text : undefined
}

/**
 * Writes the files of an export into the folder, each in one step.
 * @throws FeilunError `amendment-refused` where a file has been changed since the export was made; then none is written
 */
export async function writeExport(folder: string, { files }: Pick<PackExport, 'files'>): Promise<void> {
  const now = await Promise.all(files.map(({ path }) => saidNow(folder, path)))
  const changed = files.filter(({ before }, i) => now[i] !== before)
  if (changed.length > 0) throw refused(changed.map(({ path }) => because(path, { key: 'overtaken' })))
  for (const file of files) await writeWhole(join(folder, file.path), file)
}
