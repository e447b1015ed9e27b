import type { Actor, PersonId } from '#modules/identity'
import type { Reviewing } from './needs.ts'

const offices = ['reviewer', 'programme-officer', 'approver'] as const

/** Names of those who work on a scheme's cases, for its officers and auditors; for others nobody has one. */
export const staffOf = (
  { identity, people }: Reviewing,
  actor: Actor,
  scheme: string,
): Promise<ReadonlyMap<PersonId, string>> =>
  identity.as(actor, async (connection) => {
    const names = new Map<PersonId, string>()
    for (const office of offices)
      for (const { person, name } of await people.holding(connection, office, scheme)) names.set(person, name)
    return names
  })
