import { FeilunError } from '#platform/errors'
import type { Caller, Directory } from '../../model/project.ts'
import type { Visit } from './call.ts'

const bearer = /^Bearer +(\S+) *$/i

/** Who asks, by the key in `Authorization`. @throws FeilunError (at once or by rejection) `model-key-invalid` and what the directory throws */
export function callerOf(directory: Directory, { request }: Visit): Caller | Promise<Caller> {
  const secret = bearer.exec(request.headers.authorization ?? '')?.[1]
  if (secret === undefined) throw new FeilunError('model-key-invalid')
  return directory.callerOf(secret)
}
