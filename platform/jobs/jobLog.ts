import { Logger } from 'graphile-worker'
import { FeilunError } from '#platform/errors'

/** Where it is written that something went wrong: the server's own log. */
export interface JobLog {
  readonly info: (fields: object, message: string) => void
  readonly warn: (fields: object, message: string) => void
  readonly error: (fields: object, message: string) => void
}

/**
 * What a log may hold of a failure: what kind it is and where it happened. Not its message, which may quote a row of the database or the address
 * that a mail server refused.
 */
export function failureOf(error: unknown) {
  if (error instanceof FeilunError) return { code: error.code }
  if (!(error instanceof Error)) return { name: typeof error }
  const code = 'code' in error ? { code: String(error.code) } : {}
  return { name: error.name, ...code, at: (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) }
}

/** The library's own log. What it says of a job is left out: it repeats the failure's message, and the failure is logged where the job is run. */
export const loggerFor = (log: JobLog): Logger =>
  new Logger((scope) => (level, message, meta) => {
    if (scope.jobId !== undefined || (meta !== undefined && 'job' in meta)) return
    const fields = { part: scope.label ?? 'jobs' }
    if (level === 'error') log.error(fields, message)
    else if (level === 'warning') log.warn(fields, message)
  })
