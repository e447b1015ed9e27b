import type { Actor, Grant } from '../model/actor.ts'

const wordOf = ({ role, scheme }: Grant): string => (scheme === undefined ? role : `${role}@${scheme}`)

/** What row-level security is told of someone; `within_role` and its neighbours read it. */
export function settingsOf({ person, mandates, grants }: Actor): Readonly<Record<string, string>> {
  return {
    person,
    parties: mandates.map(({ party }) => party).join(','),
    roles: grants.map(wordOf).join(','),
  }
}
