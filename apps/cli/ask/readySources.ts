import { FeilunError } from '#platform/errors'
import { ingestFolder } from '../../server/ingestFolder.ts'
import { documentLimits } from '../../server/modulesOf.ts'
import type { House } from '../withModules.ts'

/**
 * Makes ready what a question is asked of: the pack that is in use, or that of `folder` where none is; the documents of `FEILUN_SOURCES`;
 * and the index of both.
 */
export async function readySources({ packs, evidence, ask, config }: House, folder: string): Promise<void> {
  await packs.refresh()
  try {
    packs.current()
  } catch (error) {
    if (!(error instanceof FeilunError) || error.code !== 'pack-not-loaded') throw error
    await packs.load(folder)
  }
  if (config.FEILUN_SOURCES !== undefined)
    await ingestFolder(evidence, config.FEILUN_SOURCES, documentLimits(config).maxDocumentBytes, 'en', () => {})
  await ask.catchUp()
}
