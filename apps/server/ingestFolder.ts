import { readdirSync, type Dirent } from 'node:fs'
import { join } from 'node:path'
import type { Evidence } from '#modules/evidence'
import { describe, FeilunError } from '#platform/errors'
import type { Language } from '#platform/i18n'
import { readWithin } from './readWithin.ts'
import { terminalMessages } from './terminal.ts'

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch (error) {
    const message = error instanceof Error ? error.message : folder
    throw new FeilunError('config-invalid', { count: 1 }, [{ at: 'FEILUN_SOURCES', message }], error)
  }
}

/** Ingests every file of a folder; one that cannot be read is reported and does not stop the others. */
export async function ingestFolder(
  evidence: Pick<Evidence, 'ingest'>,
  folder: string,
  maxBytes: number,
  language: Language,
  say: (line: string) => void,
): Promise<void> {
  const t = terminalMessages(language)
  say(t('ingesting', { folder }))
  const entries = entriesOf(folder).filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
  for (const { name } of entries.toSorted((a, b) => a.name.localeCompare(b.name))) {
    try {
      const done = await evidence.ingest({ name, bytes: readWithin(join(folder, name), name, maxBytes) })
      say(`  ${t(done.isNew ? 'ingested-new' : 'ingested-known', { name })}`)
    } catch (error) {
      if (!(error instanceof FeilunError)) throw error
      say(`  ${t('ingest-refused', { name, reason: describe(error.code, language, error.params).cause })}`)
    }
  }
}
