import { BlockList, isIP, isIPv4 } from 'node:net'

/**
 * Addresses that are not on the public Internet, or not one host there: IANA's special-purpose registries (RFC 6890 and later), with
 * the forms of IPv6 that carry an IPv4 address within them.
 */
const closed = new BlockList()
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const) {
  closed.addSubnet(network, prefix, 'ipv4')
}

/** Of IPv6 only global unicast is public; within it these are not. */
const global = new BlockList()
global.addSubnet('2000::', 3, 'ipv6')
const closedWithin = new BlockList()
for (const [network, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const) {
  closedWithin.addSubnet(network, prefix, 'ipv6')
}

/** Whether an IP address is that of a host on the public Internet. What is no IP address is not. */
export function isPublic(address: string): boolean {
  if (isIPv4(address)) return !closed.check(address, 'ipv4')
  // A zone (fe80::1%eth0) only ever belongs to a link.
  if (isIP(address) !== 6 || address.includes('%')) return false
  return global.check(address, 'ipv6') && !closedWithin.check(address, 'ipv6')
}
