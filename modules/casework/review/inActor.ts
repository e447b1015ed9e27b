import type { Actor } from '#modules/identity'
import type { Connection } from '#platform/database'
import type { Reviewing } from './needs.ts'

/** One transaction of an actor that may want versions of the pack: it is begun anew once they are read. */
export const inActor = <Result>(
  { identity, packs }: Pick<Reviewing, 'identity' | 'packs'>,
  actor: Actor,
  work: (connection: Connection) => Promise<Result>,
): Promise<Result> => packs.withPacks(() => identity.as(actor, work))
