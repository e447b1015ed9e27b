import { sql, type ColumnType, type Generated } from 'kysely'
import type { RulePack } from '#engines/rules'
import type { Connection } from '#platform/database'
import type { Text } from '#platform/i18n'
import type { Content } from './content/content.ts'
import type { EntryChange } from './diff/entryChanges.ts'
import type { EntryKind } from './diff/listsOf.ts'
import type { FieldChange } from './diff/fieldChanges.ts'

/** Written as JSON text, read as what it says: only this module writes it, in the form that the hash stands for. */
type Json<Value> = ColumnType<Value, string, never>

interface PackTables {
  readonly pack_version: {
    hash: string
    pack: string
    version: string
    format: string
    content: Json<Content>
    rules: Json<RulePack>
    loaded_at: Date
    is_current: boolean
  }
  readonly pack_change: {
    id: Generated<number>
    at: Date
    from_hash: string | null
    to_hash: string
    kind: EntryKind
    entry: string
    label: Json<Text>
    change: EntryChange['change']
    fields: Json<readonly FieldChange[]>
  }
}

const tables = (connection: Connection) => connection.tables<PackTables>()

export interface StoredVersion {
  readonly hash: string
  /** The form in which this version of the program stores a pack; another's is not ours to read. */
  readonly format: string
  readonly content: Content
  readonly rules: RulePack
  readonly loadedAt: Date
}

/** A change of the pack as it was recorded when the pack was loaded. */
export interface PackChange extends EntryChange {
  readonly recordId: number
  readonly at: Date
  /** The pack's own version numbers. */
  readonly fromVersion: string | undefined
  readonly toVersion: string
}

/** Makes loads wait for each other, in this process and in others, until the transaction ends. */
export async function lockLoads(connection: Connection): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('feilun.packs.load', 0))`.execute(tables(connection))
}

/** Hash and form of the current version: one row, by its index. */
export async function currentName(connection: Connection): Promise<Pick<StoredVersion, 'hash' | 'format'> | undefined> {
  return tables(connection)
    .selectFrom('pack_version')
    .select(['hash', 'format'])
    .where('is_current', '=', true)
    .executeTakeFirst()
}

const stored = (connection: Connection) =>
  tables(connection).selectFrom('pack_version').select(['hash', 'format', 'content', 'rules', 'loaded_at as loadedAt'])

export async function currentVersion(connection: Connection): Promise<StoredVersion | undefined> {
  return stored(connection).where('is_current', '=', true).executeTakeFirst()
}

/** The version of a pack that was current last, in the given form. */
export async function latestVersion(
  connection: Connection,
  pack: string,
  format: string,
): Promise<StoredVersion | undefined> {
  return stored(connection)
    .where('pack', '=', pack)
    .where('format', '=', format)
    .orderBy('loaded_at', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Keeps a version, unless it is there already, and makes it the current one. @returns the version as it is stored */
export async function makeCurrent(
  connection: Connection,
  { hash, format, content, rules, loadedAt }: StoredVersion,
): Promise<StoredVersion> {
  const kysely = tables(connection)
  await kysely.updateTable('pack_version').set({ is_current: false }).where('is_current', '=', true).execute()
  return kysely
    .insertInto('pack_version')
    .values({
      hash,
      pack: content.pack.id,
      version: content.pack.version,
      format,
      content: JSON.stringify(content),
      rules: JSON.stringify(rules),
      loaded_at: loadedAt,
      is_current: true,
    })
    .onConflict((conflict) => conflict.column('hash').doUpdateSet({ loaded_at: loadedAt, is_current: true }))
    .returning(['hash', 'format', 'content', 'rules', 'loaded_at as loadedAt'])
    .executeTakeFirstOrThrow()
}

/** PostgreSQL takes at most 65,535 parameters in one statement. */
const rowsAtOnce = 1_000

export async function recordChanges(
  connection: Connection,
  { from, to, at }: { readonly from: string | undefined; readonly to: string; readonly at: Date },
  changes: readonly EntryChange[],
): Promise<void> {
  const rows = changes.map(({ kind, id, label, change, fields }) => ({
    at,
    from_hash: from ?? null,
    to_hash: to,
    kind,
    entry: id,
    label: JSON.stringify(label),
    change,
    fields: JSON.stringify(fields),
  }))
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    await tables(connection)
      .insertInto('pack_change')
      .values(rows.slice(start, start + rowsAtOnce))
      .execute()
  }
}

const noNull = <Row extends { readonly fromVersion: string | null }>({ fromVersion, ...row }: Row) => ({
  ...row,
  fromVersion: fromVersion ?? undefined,
})

/** The newest changes, the latest recorded first. */
export async function latestChanges(connection: Connection, limit: number): Promise<readonly PackChange[]> {
  const rows = await tables(connection)
    .selectFrom('pack_change as change')
    .innerJoin('pack_version as to', 'to.hash', 'change.to_hash')
    .leftJoin('pack_version as from', 'from.hash', 'change.from_hash')
    .select([
      'change.id as recordId',
      'change.at',
      'change.kind',
      'change.entry as id',
      'change.label',
      'change.change',
      'change.fields',
    ])
    .select(['from.version as fromVersion', 'to.version as toVersion'])
    .orderBy('change.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(noNull)
}
