import type { Database } from '#platform/database'
import { FeilunError } from '#platform/errors'
import type { Secrets } from '#platform/secrets'
import type { KeyId } from '../../model/ids.ts'
import type { Caller } from '../../model/project.ts'
import { isHashOfKey } from '../keyText/keyText.ts'
import { tables } from '../store/tables.ts'
import { keyView, projectView } from '../store/views.ts'

/** Somebody with a key that is known, until when that key is good. Expiry and the project's state are asked again at every call. */
export interface Known {
  readonly caller: Caller
  /** Of a secret that has been replaced. */
  readonly until: Date | undefined
}

/** Reads who has a key; undefined where nobody has. */
export async function lookUp(
  { database, secrets }: { readonly database: Database; readonly secrets: Secrets },
  id: KeyId,
  text: string,
): Promise<Known | undefined> {
  const db = tables(database)
  const row = await db.selectFrom('gateway_key').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined || row.withdrawn !== null) return undefined
  const isCurrent = isHashOfKey(secrets, text, row.hash)
  if (!isCurrent && (row.former_hash === null || !isHashOfKey(secrets, text, row.former_hash))) return undefined
  const project = await db.selectFrom('gateway_project').selectAll().where('id', '=', row.project).executeTakeFirst()
  if (project === undefined) return undefined
  const { scheme: _scheme, opened: _opened, ...known } = projectView(project)
  const { tail: _tail, made: _made, withdrawn: _withdrawn, formerUntil: _until, ...key } = keyView(row, known)
  return { caller: { key, project: known }, until: isCurrent ? undefined : (row.former_until ?? undefined) }
}

/** @throws FeilunError `model-key-invalid`, `model-key-expired`, `project-closed` */
export function answer({ caller, until }: Known, now: number): Caller {
  if (until !== undefined && until.getTime() <= now) throw new FeilunError('model-key-invalid')
  const { expires } = caller.key
  if (expires !== undefined && expires.getTime() <= now)
    throw new FeilunError('model-key-expired', { until: expires.toISOString() })
  if (caller.project.state !== 'open') throw new FeilunError('project-closed')
  return caller
}
