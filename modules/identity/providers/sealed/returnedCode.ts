import { FeilunError } from '#platform/errors'
import type { Returned } from '../provider.ts'

/** The code with which a person came back. @throws FeilunError `sign-in-refused` where there is an error instead, or neither */
export function returnedCode({ url, state }: Pick<Returned, 'url' | 'state'>, name: string, provider: string): string {
  const { searchParams } = url
  const one = (each: string): string | undefined => {
    const given = searchParams.getAll(each)
    return given.length === 1 ? given[0] : undefined
  }
  const refusal = one('cError_code') ?? one('error_code')
  if (refusal !== undefined) throw new FeilunError('sign-in-refused', { provider, reason: refusal.slice(0, 40) })
  const code = one(name)
  if (one('state') !== state || code === undefined || !/^[\w.~+/=-]{1,512}$/.test(code))
    throw new FeilunError('provider-failed', { provider, reason: 'no code' })
  return code
}
