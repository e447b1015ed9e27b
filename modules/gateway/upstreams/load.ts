import { createHash } from 'node:crypto'
import type { Database } from '#platform/database'
import { readSettings, type SettingsFile } from './settings/readSettings.ts'
import type { Settings } from './settings/settings.ts'
import { keepVersion } from './store.ts'

export interface Loaded {
  /** Number of the version that is now in force. */
  readonly version: number
  readonly settings: Settings
}

/**
 * Makes a file's settings those in force, whole or not at all. Every node goes by them some seconds later.
 * @param by who loaded them, as the operator is called
 * @throws FeilunError `gateway-settings-invalid`, and then nothing was changed
 */
export async function loadSettings(
  database: Database,
  { file, by, at }: { readonly file: SettingsFile; readonly by: string; readonly at: Date },
): Promise<Loaded> {
  const settings = readSettings(file)
  const sha256 = createHash('sha256').update(file.text).digest('hex')
  const models = settings.models.map(({ model }) => model)
  const version = await database.transaction((connection) =>
    keepVersion(connection, { text: file.text, sha256, loadedAt: at, loadedBy: by, models }),
  )
  return { version, settings }
}
