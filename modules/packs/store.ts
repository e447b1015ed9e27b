import { sql, type ColumnType, type Generated } from 'kysely'
import type { RulePack } from '#engines/rules'
import type { Connection } from '#platform/database'
import type { Text } from '#platform/i18n'
import type { Content } from './content/content.ts'
import type { EntryChange } from './diff/entryChanges.ts'
import type { EntryKind } from './diff/listsOf.ts'
import type { FieldChange } from './diff/fieldChanges.ts'

/** Written as JSON text, read as what it says: only this module writes it, in the form that the hash stands for. */
export type Json<Value> = ColumnType<Value, string, never>

interface PackTables {
  readonly pack_version: {
    hash: string
    pack: string
    version: string
    format: string
    content: Json<Content>
    rules: Json<RulePack>
    loaded_at: Date | null
    is_current: boolean
    base: string | null
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
    reviewer: string | null
  }
}

const tables = (connection: Connection) => connection.tables<PackTables>()

export interface StoredVersion {
  readonly hash: string
  /** The form in which this version of the program stores a pack; another's is not ours to read. */
  readonly format: string
  readonly content: Content
  readonly rules: RulePack
  /** When it last became the current one. */
  readonly loadedAt: Date
  /** The hash of the folder's pack, where amendments are laid over it. */
  readonly base: string | undefined
}

/** A pack as it is kept, whether or not it was ever the current one. */
export type KeptPack = Omit<StoredVersion, 'loadedAt' | 'base'>

/** A change of the pack as it was recorded when the pack was loaded. */
export interface PackChange extends EntryChange {
  readonly recordId: number
  readonly at: Date
  /** The pack's own version numbers. */
  readonly fromVersion: string | undefined
  readonly toVersion: string
  /** The name of the reviewer, where it was an amendment; undefined for what a load brought. */
  readonly reviewer: string | undefined
}

/** Makes loads wait for each other, in this process and in others, until the transaction ends. */
export async function lockLoads(connection: Connection): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('feilun.packs.load', 0))`.execute(tables(connection))
}

/** Hash, form and folder's hash of the current version: one row, by its index. */
export async function currentName(
  connection: Connection,
): Promise<Pick<StoredVersion, 'hash' | 'format' | 'base'> | undefined> {
  const row = await tables(connection)
    .selectFrom('pack_version')
    .select(['hash', 'format', 'base'])
    .where('is_current', '=', true)
    .executeTakeFirst()
  return row && { ...row, base: row.base ?? undefined }
}

const columns = ['hash', 'format', 'content', 'rules', 'base', 'loaded_at as loadedAt'] as const

const stored = (connection: Connection) => tables(connection).selectFrom('pack_version').select(columns)

type VersionRow = Omit<StoredVersion, 'loadedAt' | 'base'> & {
  readonly loadedAt: Date | null
  readonly base: string | null
}

/** A row that has been current as a version; a pack that has only ever lain under amendments is none. */
const versionOf = (row: VersionRow | undefined): StoredVersion | undefined =>
  row === undefined || row.loadedAt === null
    ? undefined
    : { ...row, loadedAt: row.loadedAt, base: row.base ?? undefined }

export async function currentVersion(connection: Connection): Promise<StoredVersion | undefined> {
  return versionOf(await stored(connection).where('is_current', '=', true).executeTakeFirst())
}

/** The version of a pack that was current last, in the given form. */
export async function latestVersion(
  connection: Connection,
  pack: string,
  format: string,
): Promise<StoredVersion | undefined> {
  const row = await stored(connection)
    .where('pack', '=', pack)
    .where('format', '=', format)
    .where('loaded_at', 'is not', null)
    .orderBy('loaded_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return versionOf(row)
}

/** A version by its hash, whatever the form in which it is kept. */
export async function versionByHash(connection: Connection, hash: string): Promise<StoredVersion | undefined> {
  return versionOf(await stored(connection).where('hash', '=', hash).executeTakeFirst())
}

/** A pack by its hash, as far as it is kept in the given form. */
export async function keptPack(connection: Connection, hash: string, format: string): Promise<KeptPack | undefined> {
  return tables(connection)
    .selectFrom('pack_version')
    .select(['hash', 'format', 'content', 'rules'])
    .where('hash', '=', hash)
    .where('format', '=', format)
    .executeTakeFirst()
}

const rowOf = ({ hash, format, content, rules }: KeptPack) => ({
  hash,
  pack: content.pack.id,
  version: content.pack.version,
  format,
  content: JSON.stringify(content),
  rules: JSON.stringify(rules),
})

/** Keeps the pack of a folder over which amendments are laid, unless it is there already. */
export async function keepPack(connection: Connection, pack: KeptPack): Promise<void> {
  await tables(connection)
    .insertInto('pack_version')
    .values({ ...rowOf(pack), loaded_at: null, is_current: false, base: null })
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .execute()
}

/** Keeps a version, unless it is there already, and makes it the current one. @returns the version as it is stored */
export async function makeCurrent(
  connection: Connection,
  { loadedAt, base, ...pack }: StoredVersion,
): Promise<StoredVersion> {
  const kysely = tables(connection)
  await kysely.updateTable('pack_version').set({ is_current: false }).where('is_current', '=', true).execute()
  const row = await kysely
    .insertInto('pack_version')
    .values({ ...rowOf(pack), loaded_at: loadedAt, is_current: true, base: base ?? null })
    .onConflict((conflict) => conflict.column('hash').doUpdateSet({ loaded_at: loadedAt, is_current: true }))
    .returning(columns)
    .executeTakeFirstOrThrow()
  return { ...row, loadedAt, base: row.base ?? undefined }
}

/** PostgreSQL takes at most 65,535 parameters in one statement. */
const rowsAtOnce = 1_000

export async function recordChanges(
  connection: Connection,
  {
    from,
    to,
    at,
    reviewer,
  }: {
    readonly from: string | undefined
    readonly to: string
    readonly at: Date
    readonly reviewer: string | undefined
  },
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
    reviewer: reviewer ?? null,
  }))
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    await tables(connection)
      .insertInto('pack_change')
      .values(rows.slice(start, start + rowsAtOnce))
      .execute()
  }
}

const noNull = <Row extends { readonly fromVersion: string | null; readonly reviewer: string | null }>({
  fromVersion,
  reviewer,
  ...row
}: Row) => ({
  ...row,
  fromVersion: fromVersion ?? undefined,
  reviewer: reviewer ?? undefined,
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
      'change.reviewer',
    ])
    .select(['from.version as fromVersion', 'to.version as toVersion'])
    .orderBy('change.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(noNull)
}
