import type { Selectable } from 'kysely'
import { FeilunError } from '#platform/errors'
import type { Connection } from '#platform/database'
import type { KeyId, ProjectId } from '../../model/ids.ts'
import { checkGrace, checkKey } from '../check/settings.ts'
import { hashOfKey, makeKeyText } from '../keyText/keyText.ts'
import type { By, KeySettings, KeyView, MadeKey, NewKey, ProjectView } from '../model/projects.ts'
import { actorOf, addChange, keyRow, projectRow } from '../store/projectStore.ts'
import { tables, type KeyRow } from '../store/tables.ts'
import { keyView, projectView } from '../store/views.ts'
import type { ProjectsNeeds } from './needs.ts'
import { as, requireMay } from './permit.ts'

const keySecretBytes = 32

function freshSecret({ secrets, random }: ProjectsNeeds, id: KeyId) {
  const secret = makeKeyText(secrets, id, random(keySecretBytes))
  return { secret, hash: hashOfKey(secrets, secret), tail: secret.slice(-4) }
}

const settingsRow = ({ name, person, models, expires, perMinute, atOnce }: KeySettings) => ({
  name,
  person: person ?? null,
  models: models === undefined ? null : [...models],
  expires: expires ?? null,
  per_minute: perMinute ?? null,
  at_once: atOnce ?? null,
})

/** What is told of a change: a person is known by the key, and is erased there. */
const toldOf = ({ person: _person, ...settings }: Partial<KeySettings>) => settings

/** @throws FeilunError `not-permitted`, `project-unknown`, `project-closed`, `request-invalid` */
export async function makeKey(needs: ProjectsNeeds, by: By, projectId: ProjectId, asked: NewKey): Promise<MadeKey> {
  const { database, ledger, now, newId } = needs
  const { limit, ...rest } = asked
  const settings: KeySettings = {
    person: undefined,
    models: undefined,
    expires: undefined,
    perMinute: undefined,
    atOnce: undefined,
    ...rest,
  }
  checkKey(settings)
  const id = newId() as KeyId
  const project = await as(database, by, async (connection) => projectView(await projectRow(connection, projectId)))
  requireMay(by, 'project.manage', project)
  if (project.state === 'closed') throw new FeilunError('project-closed')
  // The account and its limit first: of an account without a key nobody can spend.
  const path = `${project.account}/${id}`
  await ledger.open({ path, unit: 'usd-micro' })
  if (limit !== undefined) await ledger.limit({ key: `gateway key ${id}`, by: actorOf(by), path, limit })
  return as(database, by, async (connection) => {
    const at = now()
    const { secret, hash, tail } = freshSecret(needs, id)
    const row = { id, project: projectId, hash, tail, former_hash: null, former_until: null, made: at, withdrawn: null }
    const made = await tables(connection)
      .insertInto('gateway_key')
      .values({ ...row, ...settingsRow(settings) })
      .returningAll()
      .executeTakeFirstOrThrow()
    const what = { ...toldOf(settings), ...(limit !== undefined && { limit }) }
    await addChange(connection, { by, at, kind: 'key-made', project: projectId, key: id, what })
    return { key: keyView(made, project), secret }
  })
}

interface Locked {
  readonly row: Selectable<KeyRow>
  readonly project: ProjectView
}

/** A key that somebody is about to change. @throws FeilunError `not-permitted`, `project-unknown` */
async function lockedKey(connection: Connection, by: By, id: KeyId): Promise<Locked> {
  const row = await keyRow(connection, id, 'lock')
  const project = projectView(await projectRow(connection, row.project as ProjectId))
  requireMay(by, 'project.manage', project)
  return { row, project }
}

/** @throws FeilunError `not-permitted`, `project-unknown`, `request-invalid` */
export async function changeKey(
  { database, now }: ProjectsNeeds,
  by: By,
  id: KeyId,
  given: Partial<KeySettings>,
): Promise<KeyView> {
  return as(database, by, async (connection) => {
    const { row, project } = await lockedKey(connection, by, id)
    const before = keyView(row, project)
    const after = { ...before, ...given }
    checkKey(after)
    await tables(connection).updateTable('gateway_key').set(settingsRow(after)).where('id', '=', id).execute()
    const what = toldOf(given)
    await addChange(connection, { by, at: now(), kind: 'key-changed', project: project.id, key: id, what })
    return after
  })
}

/**
 * A new secret. The one before it is valid for `seconds` more; one from before that, not any longer.
 * @throws FeilunError `not-permitted`, `project-unknown`, `request-invalid`, `model-key-invalid` for a key that was withdrawn
 */
export async function rotateKey(
  needs: ProjectsNeeds,
  by: By,
  id: KeyId,
  { seconds }: { readonly seconds: number },
): Promise<MadeKey> {
  const { database, now } = needs
  checkGrace(seconds)
  return as(database, by, async (connection) => {
    const { row, project } = await lockedKey(connection, by, id)
    if (row.withdrawn !== null) throw new FeilunError('model-key-invalid')
    const at = now()
    const { secret, hash, tail } = freshSecret(needs, id)
    const former =
      seconds === 0
        ? { former_hash: null, former_until: null }
        : { former_hash: row.hash, former_until: new Date(at.getTime() + seconds * 1_000) }
    const changed = await tables(connection)
      .updateTable('gateway_key')
      .set({ hash, tail, ...former })
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow()
    await addChange(connection, { by, at, kind: 'key-rotated', project: project.id, key: id, what: { grace: seconds } })
    return { key: keyView(changed, project), secret }
  })
}

/** Doing it twice is doing it once. @throws FeilunError `not-permitted`, `project-unknown` */
export async function withdrawKey({ database, now }: ProjectsNeeds, by: By, id: KeyId): Promise<KeyView> {
  return as(database, by, async (connection) => {
    const { row, project } = await lockedKey(connection, by, id)
    if (row.withdrawn !== null) return keyView(row, project)
    const at = now()
    await tables(connection).updateTable('gateway_key').set({ withdrawn: at }).where('id', '=', id).execute()
    await addChange(connection, { by, at, kind: 'key-withdrawn', project: project.id, key: id, what: {} })
    return keyView({ ...row, withdrawn: at }, project)
  })
}
