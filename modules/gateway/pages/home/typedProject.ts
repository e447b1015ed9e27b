import { z } from 'zod'
import { usualPolicyNames } from '#engines/guard'

/** A project as an officer has typed it. */
export const typedProject = z.object({
  search: z.string().max(200).default(''),
  party: z.string().max(100).default(''),
  name: z.string().trim().max(1_000).default(''),
  measure: z.string().max(100).default(''),
  limit: z.string().trim().max(40).default(''),
  // Somebody has to say so to go without.
  preset: z
    .enum([...usualPolicyNames, 'none'])
    .default('student')
    .catch('student'),
  lang: z.string().max(20).optional(),
})
export type TypedProject = z.output<typeof typedProject>
