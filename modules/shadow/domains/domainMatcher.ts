import type { AiDomain } from './aiDomain.ts'

/**
 * Which of the domains a host is or lies below: `cdn.chatgpt.com` is `chatgpt.com`, `notchatgpt.com` is not. The longest wins. One look-up for
 * each label of the host, whatever the length of the list.
 */
export function domainMatcher(domains: readonly AiDomain[]): (host: string) => AiDomain | undefined {
  const known = new Map(domains.map((each) => [each.domain, each]))
  return (host) => {
    for (let rest = host; ;) {
      const found = known.get(rest)
      if (found !== undefined) return found
      const dot = rest.indexOf('.')
      if (dot === -1) return undefined
      rest = rest.slice(dot + 1)
    }
  }
}
