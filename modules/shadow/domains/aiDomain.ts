export const domainKinds = [
  'chat',
  'api',
  'code',
  'writing',
  'search',
  'pictures',
  'sound',
  'meetings',
  'agents',
] as const
export type DomainKind = (typeof domainKinds)[number]

/** A service that answers with a model, and the domain by which a log shows it. Everything below the domain counts as it. */
export interface AiDomain {
  readonly domain: string
  readonly service: string
  readonly operator: string
  readonly kind: DomainKind
}
