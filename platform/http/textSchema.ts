import { z } from 'zod'

/** A text as every answer of the API gives it. */
export const textSchema = z
  .object({ 'zh-Hant': z.string(), 'zh-Hans': z.string(), en: z.string() })
  .describe(
    'A text in all three languages. The API always gives all three; `lang` and Accept-Language do not change it.',
  )
