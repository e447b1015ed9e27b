import { userInfo } from 'node:os'
import type { Identity } from '#modules/identity'

/** Whether what listens on `host` can be reached from this machine alone. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)

/** The person at this machine, as the system calls them; it may know no name of the number that it runs us as. */
export function whoIsHere(): string {
  try {
    return userInfo().username
  } catch {
    return 'operator'
  }
}

/** A link that lets one person in as an administrator, whole: the address at which the server can be opened from here. */
export async function administratorLink(
  identity: Pick<Identity, 'inviteAsOperator'>,
  origin: string,
  name: string,
): Promise<string> {
  const { link } = await identity.inviteAsOperator({ name, grants: [{ role: 'administrator' }] })
  return new URL(link.path, origin).href
}
