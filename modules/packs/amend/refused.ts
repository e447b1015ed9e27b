import { FeilunError, type ErrorDetail } from '#platform/errors'
import { whyText, type Why } from './amendmentWords.ts'

/** Nothing is taken in or back, and why. */
export const refused = (details: readonly ErrorDetail[]): FeilunError =>
  new FeilunError('amendment-refused', { count: details.length }, details)

export const because = (at: string, why: Why): ErrorDetail => ({ at, message: whyText(why) })
