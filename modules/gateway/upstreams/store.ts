import type { Generated } from 'kysely'
import type { Connection } from '#platform/database'

interface Tables {
  readonly gateway_settings: {
    id: Generated<number>
    text: string
    sha256: string
    loaded_at: Date
    loaded_by: string
  }
  readonly gateway_model: { model: string; since: Date }
  readonly gateway_provider_secret: { provider: string; sealed: string; set_at: Date; set_by: string }
}

const tables = (connection: Connection) => connection.tables<Tables>()

/** Settings as they were loaded. */
export interface Version {
  readonly id: number
  readonly text: string
  readonly sha256: string
  readonly loadedAt: Date
  readonly loadedBy: string
}

/** What changes when settings or keys do: cheap to ask for every few seconds. */
export interface Mark {
  readonly version: number
  readonly secretsAt: number
}

export async function markIn(connection: Connection): Promise<Mark> {
  const newest = await tables(connection)
    .selectFrom('gateway_settings')
    .select(({ fn }) => fn.max('id').as('id'))
    .executeTakeFirst()
  const secrets = await tables(connection)
    .selectFrom('gateway_provider_secret')
    .select(({ fn }) => fn.max('set_at').as('at'))
    .executeTakeFirst()
  return { version: newest?.id ?? 0, secretsAt: secrets?.at?.getTime() ?? 0 }
}

export async function newestVersion(connection: Connection): Promise<Version | undefined> {
  const row = await tables(connection)
    .selectFrom('gateway_settings')
    .selectAll()
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { id: row.id, text: row.text, sha256: row.sha256, loadedAt: row.loaded_at, loadedBy: row.loaded_by }
}

/** Keeps a version, and notes the models that come with it for the first time. Runs within the caller's transaction. */
export async function keepVersion(
  connection: Connection,
  { models, ...version }: Omit<Version, 'id'> & { readonly models: readonly string[] },
): Promise<number> {
  const { id } = await tables(connection)
    .insertInto('gateway_settings')
    .values({
      text: version.text,
      sha256: version.sha256,
      loaded_at: version.loadedAt,
      loaded_by: version.loadedBy,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  if (models.length > 0) {
    await tables(connection)
      .insertInto('gateway_model')
      .values(models.map((model) => ({ model, since: version.loadedAt })))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
  return id
}

/** Since when each model can be had. As many as operators have ever named, at most some thousands. */
export async function modelsSince(connection: Connection): Promise<ReadonlyMap<string, Date>> {
  const rows = await tables(connection).selectFrom('gateway_model').selectAll().limit(100_000).execute()
  return new Map(rows.map(({ model, since }) => [model, since]))
}

export async function sealedSecrets(connection: Connection): Promise<ReadonlyMap<string, string>> {
  const rows = await tables(connection)
    .selectFrom('gateway_provider_secret')
    .select(['provider', 'sealed'])
    .limit(10_000)
    .execute()
  return new Map(rows.map(({ provider, sealed }) => [provider, sealed]))
}

export async function keepSecret(
  connection: Connection,
  given: { readonly provider: string; readonly sealed: string; readonly at: Date; readonly by: string },
): Promise<void> {
  const values = { sealed: given.sealed, set_at: given.at, set_by: given.by }
  await tables(connection)
    .insertInto('gateway_provider_secret')
    .values({ provider: given.provider, ...values })
    .onConflict((conflict) => conflict.column('provider').doUpdateSet(values))
    .execute()
}
