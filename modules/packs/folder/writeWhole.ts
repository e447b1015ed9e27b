import { mkdir, realpath, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

/** A file's text, and whether a byte order mark stands before it. */
export interface WholeFile {
  readonly text: string
  readonly marked: boolean
}

/** Puts the new text in the file's place in one step; where `path` is a link, in the place of what it leads to. */
export async function writeWhole(path: string, { text, marked }: WholeFile): Promise<void> {
  const real = await realpath(path).catch(() => path)
  await mkdir(dirname(real), { recursive: true })
  const beside = `${real}.writing`
  await writeFile(beside, marked ? `\ufeff${text}` : text)
  await rename(beside, real)
}
