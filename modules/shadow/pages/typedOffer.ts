import { z } from 'zod'

/** What an offer is about: a department, and the service that it uses past the gateway. */
export const aboutOffer = z.object({
  department: z.string().max(200).default(''),
  domain: z.string().max(253),
  lang: z.string().max(20).optional(),
})

/** An offer as an officer has typed it. */
export const typedOffer = aboutOffer.extend({
  party: z.string().max(100).default(''),
  measure: z.string().max(100).default(''),
  limit: z.string().trim().max(30).default(''),
  note: z.string().trim().max(2_000).default(''),
})
export type TypedOffer = z.output<typeof typedOffer>
