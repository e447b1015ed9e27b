const longestName = 253
const form = /^(?=.*[a-z])[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?(?:\.[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?)+$/

/**
 * The host in what a log has of an address: `https://API.example.com/v1`, `api.example.com:443` and `api.example.com.` are all
 * `api.example.com`. A bare IP address has no name and is undefined, as is anything that can be no host.
 */
export function hostOf(text: string): string | undefined {
  const given = text.trim().toLowerCase()
  if (given === '' || given.length > 4_000) return undefined
  const afterScheme = given.replace(/^[a-z][a-z0-9+.-]*:\/\//, '').replace(/^[^/@]*@/, '')
  const host = afterScheme.split(/[/?#:]/, 1)[0]?.replace(/\.$/, '') ?? ''
  return host.length <= longestName && form.test(host) ? host : undefined
}
