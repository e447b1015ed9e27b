import { z } from 'zod'
import { languages } from '#platform/i18n'

/** The language in which a tool words what Feilun says itself. A quote is never translated. */
export const lang = z
  .enum(languages)
  .default('en')
  .describe('Language of the words that are ours: zh-Hant, zh-Hans or en. Quotes stay as their source has them')
