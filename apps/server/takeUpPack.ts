import type { LoadedPack, Packs } from '#modules/packs'
import { FeilunError } from '#platform/errors'
import type { Language } from '#platform/i18n'
import { errorLines, terminalMessages } from './terminal.ts'

/**
 * Makes the pack in `folder` the current one. Where it has errors they are all said, and the pack that was in use before stays in use.
 * @throws FeilunError `pack-invalid` or `pack-not-found` where there is none to fall back on
 */
export async function takeUpPack(
  packs: Packs,
  folder: string,
  language: Language,
  say: (line: string) => void,
): Promise<LoadedPack> {
  const t = terminalMessages(language)
  say(t('pack-loading', { pack: folder }))
  const pack = await packs.load(folder).catch(async (error: unknown) => {
    if (!(error instanceof FeilunError) || (error.code !== 'pack-invalid' && error.code !== 'pack-not-found'))
      throw error
    if ((await packs.refresh()) === 'unchanged') throw error
    for (const line of errorLines(error, language)) say(line)
    say(t('pack-kept'))
    return packs.current()
  })
  const { content, id, version } = pack
  say(t('pack-loaded', { id, version, measures: content.measures.length, schemes: content.schemes.length }))
  return pack
}
