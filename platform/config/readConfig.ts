import { FeilunError, issueDetail, type ErrorDetail } from '#platform/errors'
import type { z } from 'zod'
import { settings } from './settings.ts'

type Settings = typeof settings
export type Config = { readonly [K in keyof Settings]: z.output<Settings[K]['form']> }

/**
 * Reads the configuration from environment variables. An empty variable counts as left out.
 * @throws FeilunError `config-invalid` with every variable that is wrong, not only the first.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const read: Record<string, unknown> = {}
  const details: ErrorDetail[] = []
  for (const [name, { form }] of Object.entries(settings)) {
    const given = env[name]
    const result = form.safeParse(given === '' ? undefined : given, { reportInput: true })
    if (result.success) read[name] = result.data
    else details.push(...result.error.issues.slice(0, 1).map((issue) => issueDetail(issue, name)))
  }
  if (details.length > 0) throw new FeilunError('config-invalid', { count: details.length }, details)
  return read as Config // Every name of `settings` has just been read through its own form.
}
