import type { Actor } from '#modules/identity'
import { FeilunError } from '#platform/errors'
import type { Act } from '../model/act.ts'

/** Who acts, where somebody must. */
export function requireActor({ actor }: Pick<Act, 'actor'>): Actor {
  if (actor === undefined) throw new FeilunError('not-permitted')
  return actor
}
