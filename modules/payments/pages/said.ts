import { z } from 'zod'
import type { Words } from '../words.ts'

/** What the page is asked for: which part of the list, and what was just done, in counts that name nobody. */
export const listQuery = z.object({
  page: z.coerce.number().int().min(1).max(100_000).default(1).catch(1),
  done: z.enum(['taken', 'known', 'settled', 'withdrawn', 'cancelled']).optional().catch(undefined),
  paid: z.coerce.number().int().min(0).max(100_000).default(0).catch(0),
  returned: z.coerce.number().int().min(0).max(100_000).default(0).catch(0),
  already: z.coerce.number().int().min(0).max(100_000).default(0).catch(0),
  exceptions: z.coerce.number().int().min(0).max(100_000).default(0).catch(0),
  lang: z.string().max(20).optional(),
})

/** What was just done, in a sentence. */
export function saidOf(t: Words, { done, ...counts }: z.output<typeof listQuery>): string | undefined {
  if (done === undefined) return undefined
  const { paid, returned, already, exceptions } = counts
  return t(`done.${done}`, { paid, returned, already, exceptions })
}
