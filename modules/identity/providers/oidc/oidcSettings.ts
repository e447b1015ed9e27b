import { z } from 'zod'
import { ASSURANCES } from '../../model/actor.ts'
import { factTable } from '../factTable.ts'
import { labelForm } from '../labels.ts'

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host)

/** Over TLS; only a provider on this very machine, as in a trial, may do without. */
const issuer = z.url({ protocol: /^https?$/ }).refine((given) => {
  // A refinement also sees what is no address at all.
  if (!URL.canParse(given)) return false
  const { protocol, hostname } = new URL(given)
  return protocol === 'https:' || isLoopback(hostname)
}, 'an https address')

/** One entry of FEILUN_OIDC. */
export const oidcSettings = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
  issuer,
  clientId: z.string().min(1),
  /** Left out for a public client; PKCE is used either way. */
  clientSecret: z.string().min(1).optional(),
  label: labelForm,
  scope: z.string().default('openid profile email'),
  /** How sure the provider is of what it says. */
  assurance: z.enum(ASSURANCES).default('said'),
  facts: factTable.default([]),
})
export type OidcSettings = z.output<typeof oidcSettings>
