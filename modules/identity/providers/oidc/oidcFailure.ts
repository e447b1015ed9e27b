import { AuthorizationResponseError, ClientError } from 'openid-client'
import { FeilunError } from '#platform/errors'

const isOurs = (error: unknown): FeilunError | undefined => {
  if (error instanceof FeilunError) return error
  return error instanceof Error && error.cause !== undefined ? isOurs(error.cause) : undefined
}

/** Says as one of ours what the library found wrong. Its own words stay in the log, as the cause: they may name what was sent. */
export function oidcFailure(provider: string): (error: unknown) => never {
  return (error) => {
    const known = isOurs(error)
    if (known !== undefined) throw known
    if (error instanceof AuthorizationResponseError)
      throw new FeilunError('sign-in-refused', { provider, reason: error.error.slice(0, 60) }, [], error)
    const reason = error instanceof ClientError && error.code !== undefined ? error.code : 'answer not as agreed'
    throw new FeilunError('provider-failed', { provider, reason }, [], error)
  }
}
