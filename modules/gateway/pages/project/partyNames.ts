import { isUuid, partyId, type Identity } from '#modules/identity'

/** The names of the parties that projects belong to; the id where there is none any more. */
export async function partyNames(
  identity: Pick<Identity, 'partyView'>,
  projects: readonly { readonly party: string }[],
): Promise<(party: string) => string> {
  const ids = [...new Set(projects.map(({ party }) => party))].filter(isUuid).map(partyId)
  const known = await identity.partyView(ids)
  return (party) => (isUuid(party) ? known.get(partyId(party))?.name : undefined) ?? party
}
