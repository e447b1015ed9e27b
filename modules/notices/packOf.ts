import type { LoadedPack, Packs } from '#modules/packs'
import { FeilunError } from '#platform/errors'

/** The pack in use, or none where a server has not taken one up yet: a notice is told all the same, with ids for names. */
export function packOf(packs: Pick<Packs, 'current'>): LoadedPack | undefined {
  try {
    return packs.current()
  } catch (error) {
    if (error instanceof FeilunError && error.code === 'pack-not-loaded') return undefined
    throw error
  }
}
