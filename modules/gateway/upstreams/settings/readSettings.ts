import { readYamlFiles } from '#engines/rules/read'
import { FeilunError, issueDetail, type ErrorDetail } from '#platform/errors'
import { settingsFaults } from './check.ts'
import { settingsSchema } from './schema.ts'
import type { Settings } from './settings.ts'

/** A file of settings as somebody wrote it. */
export interface SettingsFile {
  /** How it is called in what is said about it. */
  readonly name: string
  readonly text: string
}

const refused = (details: readonly ErrorDetail[]): FeilunError =>
  new FeilunError('gateway-settings-invalid', { count: details.length }, details.slice(0, 200))

const steps = (path: readonly PropertyKey[]): (string | number)[] =>
  path.map((step) => (typeof step === 'symbol' ? String(step) : step))

/**
 * Reads settings strictly: a key that is not known is a fault like any other, since what is misspelt would otherwise do nothing without a word.
 * @throws FeilunError `gateway-settings-invalid`, each fault at `file:line`
 */
export function readSettings({ name, text }: SettingsFile): Settings {
  const { files, problems } = readYamlFiles([{ path: name, text }])
  if (problems.length > 0) throw refused(problems.map(({ line, message }) => ({ at: `${name}:${line}`, message })))
  const [file] = files
  const at = (path: readonly PropertyKey[]): string => `${name}:${file?.line(steps(path)) ?? 1}`
  const read = settingsSchema.safeParse(file?.data ?? {}, { reportInput: true })
  if (!read.success) {
    throw refused(
      read.error.issues.map((issue) => {
        const [unknown] = issue.code === 'unrecognized_keys' ? issue.keys : []
        const detail = issueDetail(issue, at(unknown === undefined ? issue.path : [...issue.path, unknown]))
        // The place in the data besides the line: of several things on one line, which.
        return { ...detail, at: `${detail.at} ${issue.path.join('.')}`.trimEnd() }
      }),
    )
  }
  const faults = settingsFaults(read.data)
  if (faults.length > 0) throw refused(faults.map(({ path, message }) => ({ at: at(path), message })))
  return read.data
}
