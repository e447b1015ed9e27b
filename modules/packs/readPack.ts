import type { PackBody } from './diff/listsOf.ts'
import { hashOf } from './folder/hashOf.ts'
import { openFolder } from './folder/openFolder.ts'
import type { Folder } from './folder/readFolder.ts'
import type { Problem } from './read/problem.ts'
import { readFiles } from './read/readFiles.ts'
import { storedFormat } from './schema/storedFormat.ts'

/** A pack that is right: its content, its rules, and the hash by which it is known. */
export interface Pack extends PackBody {
  readonly hash: string
}

export type ReadPack =
  | { readonly ok: true; readonly pack: Pack }
  /** At least one, by file and line. */
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** The hash of a folder's files as this version of the program stores them. */
export const hashOfFolder = ({ files }: Folder): string => hashOf(files, storedFormat())

/** Reads and checks the files of an opened folder. */
export function packOf(folder: Folder): ReadPack {
  const { body, problems } = readFiles(folder)
  return body === undefined ? { ok: false, problems } : { ok: true, pack: { ...body, hash: hashOfFolder(folder) } }
}

/**
 * Reads a pack's folder and checks all of it, worked examples too, but not its citations against the sources.
 * @throws FeilunError `pack-not-found`
 */
export async function readPack(folder: string): Promise<ReadPack> {
  return packOf(await openFolder(folder))
}
