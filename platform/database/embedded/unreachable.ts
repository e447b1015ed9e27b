import { FeilunError } from '#platform/errors'

/** `database-unreachable` with the reason that PostgreSQL itself, or the system, gives. */
export const unreachable = (reason: string, cause?: unknown): FeilunError =>
  new FeilunError('database-unreachable', { reason }, [], cause)
