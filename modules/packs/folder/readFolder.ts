import { readFile, readdir, realpath, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { limits } from './limits.ts'

/** A file of a pack as it lies on the disk. */
export interface PackFile {
  /** Relative to the pack's folder, with `/` between folders. */
  readonly path: string
  readonly bytes: Uint8Array
}

export type FolderFault = 'file-too-large' | 'folder-too-large' | 'link-outside' | 'file-unreadable'

export interface Folder {
  /** Sorted by path, so that the same folder always reads the same. */
  readonly files: readonly PackFile[]
  readonly faults: readonly { readonly path: string; readonly code: FolderFault }[]
}

const isPackFile = (name: string): boolean => /\.ya?ml$/i.test(name)

/**
 * Reads every `.yaml` and `.yml` file under `folder`. Names that begin with a dot are passed over. A link to a file is
 * followed if it stays inside; a link to a folder inside is passed over, since that folder is read in its own place.
 * @returns undefined where `folder` is no folder.
 */
export async function readFolder(folder: string): Promise<Folder | undefined> {
  const root = await realpath(folder).catch(() => undefined)
  if (root === undefined || !(await stat(root)).isDirectory()) return undefined
  const files = new Map<string, PackFile>()
  const faults: { path: string; code: FolderFault }[] = []
  let bytes = 0

  const readOne = async (path: string, name: string): Promise<void> => {
    const real = await realpath(path)
    const about = await stat(real)
    if (about.isDirectory() || isPackFile(name)) {
      if (real !== root && !real.startsWith(root + sep)) return void faults.push({ path: name, code: 'link-outside' })
    }
    if (!isPackFile(name) || !about.isFile() || files.has(real)) return
    if (about.size > limits.fileBytes) return void faults.push({ path: name, code: 'file-too-large' })
    const content = new Uint8Array(await readFile(real))
    bytes += content.length
    files.set(real, { path: name, bytes: content })
  }

  const walk = async (directory: string, depth: number): Promise<void> => {
    const entries = (await readdir(directory, { withFileTypes: true })).filter(({ name }) => !name.startsWith('.'))
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(directory, entry.name)
      const name = relative(root, path).split(sep).join('/')
      if (files.size >= limits.files || bytes > limits.allBytes || depth > limits.depth) {
        if (!faults.some(({ code }) => code === 'folder-too-large'))
          faults.push({ path: name, code: 'folder-too-large' })
        return
      }
      const unreadable = () => void faults.push({ path: name, code: 'file-unreadable' })
      if (entry.isDirectory()) await walk(path, depth + 1).catch(unreadable)
      else if (isPackFile(name) || entry.isSymbolicLink()) await readOne(path, name).catch(unreadable)
    }
  }
  await walk(root, 0)
  return { files: [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1)), faults }
}
