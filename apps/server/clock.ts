import { readFileSync } from 'node:fs'
import type { Config } from '#platform/config'
import { FeilunError } from '#platform/errors'

/** How many seconds the clock is ahead, as the file says at this moment; none before it is written. */
function secondsAhead(file: string): number {
  try {
    const said = Number(readFileSync(file, 'utf8'))
    return Number.isFinite(said) ? said : 0
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 0
    throw error
  }
}

/**
 * What time it is. A test sets it forward, so that what is due in six months can be tried today; nothing else may, since time limits and
 * records would be worth nothing.
 * @throws FeilunError `config-invalid` for `FEILUN_CLOCK` anywhere but in a test
 */
export function clockOf({ FEILUN_CLOCK: file, NODE_ENV }: Pick<Config, 'FEILUN_CLOCK' | 'NODE_ENV'>): () => Date {
  if (file === undefined) return () => new Date()
  if (NODE_ENV !== 'test')
    throw new FeilunError('config-invalid', { count: 1 }, [{ at: 'FEILUN_CLOCK', message: 'only with NODE_ENV=test' }])
  return () => new Date(Date.now() + secondsAhead(file) * 1_000)
}
