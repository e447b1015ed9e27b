import { FeilunError } from '#platform/errors'
import { readFolder, type Folder } from './readFolder.ts'

/** @throws FeilunError `pack-not-found` where `folder` is no folder, or has no file of a pack in it. */
export async function openFolder(folder: string): Promise<Folder> {
  const found = await readFolder(folder)
  if (found === undefined || (found.files.length === 0 && found.faults.length === 0)) {
    throw new FeilunError('pack-not-found', { pack: folder })
  }
  return found
}
