import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Evidence } from '#modules/evidence'
import { describe, FeilunError } from '#platform/errors'
import type { Language } from '#platform/i18n'
import { readWithin } from './readWithin.ts'
import { terminalMessages } from './terminal.ts'

/** Ingests every file of a folder; one that cannot be read is reported and does not stop the others. */
export async function ingestFolder(
  evidence: Evidence,
  folder: string,
  maxBytes: number,
  language: Language,
  say: (line: string) => void,
): Promise<void> {
  const t = terminalMessages(language)
  say(t('ingesting', { folder }))
  const entries = readdirSync(folder, { withFileTypes: true }).filter(
    (entry) => entry.isFile() && !entry.name.startsWith('.'),
  )
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
