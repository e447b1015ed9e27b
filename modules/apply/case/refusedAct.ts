import { FeilunError, type ErrorCode } from '#platform/errors'

/** Refusals after which the same page still makes sense: it is shown again with what was typed and the state that the case has now. */
const shown: ReadonlySet<ErrorCode> = new Set(['case-moved-on', 'scheme-closed', 'act-too-late', 'limit-exceeded'])

/** What a page says of an act that was refused: something wrong with what was typed, or something that stood in its way. */
export function refusedAct(error: unknown): { readonly error: FeilunError; readonly about: 'typed' | 'all' } {
  if (!(error instanceof FeilunError)) throw error
  if (error.code === 'answer-invalid' || error.code === 'form-incomplete') return { error, about: 'typed' }
  if (shown.has(error.code)) return { error, about: 'all' }
  throw error
}
