import { z } from 'zod'

/** A field that may be ticked more than once: a form sends nothing, one text or several. */
export const several = z
  .union([z.string().max(200), z.array(z.string().max(200)).max(500)])
  .optional()
  .transform((given) => (given === undefined ? [] : typeof given === 'string' ? [given] : given))
