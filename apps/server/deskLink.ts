import { userInfo } from 'node:os'
import type { Desk } from '#modules/desk'

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

/** A link to the desk for one person, whole: the address at which the server can be opened from here, and what the desk made. */
export async function deskLink(desk: Pick<Desk, 'makeLink'>, origin: string, name: string): Promise<string> {
  const { path } = await desk.makeLink(name)
  return new URL(path, origin).href
}
