import type { Content, Scheme } from '#modules/packs'
import { FeilunError } from '#platform/errors'

/** The scheme of that id; throws `scheme-unknown`. */
export function findScheme({ schemes }: Pick<Content, 'schemes'>, id: string): Scheme {
  const scheme = schemes.find((each) => each.id === id)
  if (scheme === undefined) throw new FeilunError('scheme-unknown', { id: id.slice(0, 100) })
  return scheme
}
