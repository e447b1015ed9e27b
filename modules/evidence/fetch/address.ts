import { isIP } from 'node:net'
import { FeilunError } from '#platform/errors'
import { isPublic } from '#platform/http'

export interface Resolved {
  readonly address: string
  readonly family: 4 | 6
}

/** Finds the addresses of a host name. */
export type Resolve = (host: string) => Promise<readonly Resolved[]>

/** An address as it may be shown: without a name or password in it, and not longer than a line. */
export function shown(url: URL): string {
  const plain = new URL(url)
  plain.username = ''
  plain.password = ''
  plain.hash = ''
  return plain.href.slice(0, 300)
}

/**
 * Reads a written address. Hosts written as one number, in octal or in hex are put in their usual form here (WHATWG URL), so that
 * what is checked is what would be connected to.
 * @throws FeilunError `address-not-allowed` for what is not http or https, or carries a name or password.
 */
export function readAddress(written: string, base?: URL): URL {
  const url = URL.canParse(written, base?.href) ? new URL(written, base?.href) : undefined
  if (url === undefined) throw new FeilunError('address-not-allowed', { url: written.toWellFormed().slice(0, 300) })
  const isWeb = url.protocol === 'http:' || url.protocol === 'https:'
  if (!isWeb || url.username !== '' || url.password !== '')
    throw new FeilunError('address-not-allowed', { url: shown(url) })
  return url
}

const bareHost = ({ hostname }: URL): string =>
  hostname
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')
    .toLowerCase()

/**
 * The addresses to connect to. Every address of the host must be public, or the host be one of `allowed`; the connection is then made
 * to what was checked, so that a second answer of the name service cannot lead elsewhere.
 * @throws FeilunError `address-not-allowed`, or `document-not-fetched` where the host has no address.
 */
export async function addressesOf(
  url: URL,
  allowed: readonly string[],
  resolve: Resolve,
): Promise<readonly [Resolved, ...Resolved[]]> {
  const host = bareHost(url)
  const family = isIP(host)
  const find = async (): Promise<readonly Resolved[]> => {
    if (family === 4 || family === 6) return [{ address: host, family }]
    return resolve(host).catch((error: unknown) => {
      throw new FeilunError('document-not-fetched', { url: shown(url), reason: codeOf(error) }, [], error)
    })
  }
  const [first, ...others] = await find()
  if (first === undefined) throw new FeilunError('document-not-fetched', { url: shown(url), reason: 'ENOTFOUND' })
  const isAllowed = allowed.some((each) => each.toLowerCase() === host)
  const allPublic = [first, ...others].every(({ address }) => isPublic(address))
  if (!isAllowed && !allPublic) throw new FeilunError('address-not-allowed', { url: shown(url) })
  return [first, ...others]
}

/** A short reason in no language: what the system calls the failure. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'no answer'
}
