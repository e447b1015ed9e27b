import { z } from 'zod'
import { simplify } from '#platform/simplify'

/** A name in the three languages; the Simplified one is made from the Traditional where it is left out. */
export const labelForm = z
  .strictObject({ 'zh-Hant': z.string().min(1), 'zh-Hans': z.string().min(1).optional(), en: z.string().min(1) })
  .transform((given) => ({ ...given, 'zh-Hans': given['zh-Hans'] ?? simplify(given['zh-Hant']) }))
