import { locales, type z } from 'zod'
import type { ErrorDetail } from './feilunError.ts'

type Issue = z.core.$ZodIssue

const inTraditional = locales.zhTW().localeError
const inSimplified = locales.zhCN().localeError

const worded = (said: ReturnType<typeof inTraditional>, otherwise: string): string =>
  typeof said === 'string' ? said : (said?.message ?? otherwise)

/**
 * What a schema finds wrong, in the three languages, by zod's own wordings.
 * @param issue of a parse with `reportInput`, since the wordings name what was given
 * @param at where, if not the issue's path as a JSON pointer
 */
export function issueDetail(issue: Issue, at = `/${issue.path.join('/')}`): ErrorDetail {
  // A wording takes an issue as it was raised; with its input it is one again, though zod's types keep the two apart.
  const raw = issue as z.core.$ZodRawIssue
  return {
    at,
    message: {
      'zh-Hant': worded(inTraditional(raw), issue.message),
      'zh-Hans': worded(inSimplified(raw), issue.message),
      en: issue.message,
    },
  }
}
