import { BlockList, isIP } from 'node:net'

/** A part of the network: a department's, or that of the gateway's own machines, whose traffic came through the gateway. */
export interface Network {
  /** `10.1.0.0/16`, `2001:db8::/32`, or one address. */
  readonly range: string
  readonly of: { readonly kind: 'department'; readonly name: string } | { readonly kind: 'gateway' }
}

/** The address and the length of its prefix; undefined for what is no range. */
export function rangeOf(
  text: string,
): { readonly address: string; readonly prefix: number; readonly family: 'ipv4' | 'ipv6' } | undefined {
  const [address = '', length, ...more] = text.trim().split('/')
  const version = isIP(address)
  if (version === 0 || more.length > 0) return undefined
  const most = version === 4 ? 32 : 128
  const prefix = length === undefined ? most : /^\d{1,3}$/.test(length) ? Number(length) : Number.NaN
  return prefix >= 0 && prefix <= most ? { address, prefix, family: version === 4 ? 'ipv4' : 'ipv6' } : undefined
}

/** Whose an address is: the narrowest range that holds it. Undefined for a name, and for an address of nobody named. */
export function networkOf(networks: readonly Network[]): (client: string) => Network['of'] | undefined {
  const ranges = networks
    .flatMap(({ range, of }) => {
      const read = rangeOf(range)
      if (read === undefined) return []
      const block = new BlockList()
      block.addSubnet(read.address, read.prefix, read.family)
      return [{ ...read, of, block }]
    })
    .toSorted((a, b) => b.prefix - a.prefix)
  // The same few thousand addresses come again and again in a log.
  const seen = new Map<string, Network['of'] | undefined>()
  return (client) => {
    if (seen.has(client)) return seen.get(client)
    const version = isIP(client)
    const family = version === 4 ? 'ipv4' : 'ipv6'
    const found =
      version === 0 ? undefined : ranges.find((each) => each.family === family && each.block.check(client, family))?.of
    if (seen.size < 100_000) seen.set(client, found)
    return found
  }
}
