import { join } from 'node:path'
import { readFolder, type Folder } from '../folder/readFolder.ts'

export const exampleFolder = join(import.meta.dirname, '..', 'example-pack')
export const exampleSource = join(import.meta.dirname, '..', 'example-sources', 'mayor-announcement.txt')

/** The made-up pack of the guide, as it lies on the disk. */
export async function examplePack(): Promise<Folder> {
  const folder = await readFolder(exampleFolder)
  if (folder === undefined) throw new Error(`${exampleFolder} is gone`)
  return folder
}

/** One edit of one file: `from` must stand in it once. */
export interface Edit {
  readonly file: string
  readonly from: string
  readonly to: string
}

export const textOf = (folder: Folder, path: string): string =>
  new TextDecoder().decode(folder.files.find((file) => file.path === path)?.bytes)

function withEdit(folder: Folder, { file, from, to }: Edit): Folder {
  const old = from === '' ? '' : textOf(folder, file)
  if (old.split(from).length !== 2 && from !== '') throw new Error(`“${from}” must stand once in ${file}`)
  const bytes = new TextEncoder().encode(from === '' ? to : old.replace(from, () => to))
  const files = [...folder.files.filter(({ path }) => path !== file), { path: file, bytes }]
  return { faults: folder.faults, files: files.toSorted((a, b) => (a.path < b.path ? -1 : 1)) }
}

/** A copy of a folder with files edited or, where `from` is empty, written anew. */
export const edited = (folder: Folder, edits: readonly Edit[]): Folder => edits.reduce(withEdit, folder)
