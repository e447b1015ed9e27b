import type { Connection } from '#platform/database'
import type { PersonId } from '../model/actor.ts'

interface PasskeyTables {
  readonly identity_passkey: {
    credential: Buffer
    person: PersonId
    public_key: Buffer
    counter: number
    transports: string[]
    label: string
    backed_up: boolean
    made_at: Date
    used_at: Date | null
  }
}

const tables = (connection: Connection) => connection.tables<PasskeyTables>()

/** A passkey as its owner sees it. */
export interface Passkey {
  /** The credential's id, base64url. */
  readonly id: string
  readonly label: string
  /** Whether it is kept in step between their devices. */
  readonly backedUp: boolean
  readonly madeAt: Date
  readonly usedAt: Date | undefined
}

export interface Credential {
  readonly person: PersonId
  readonly publicKey: Uint8Array<ArrayBuffer>
  readonly counter: number
}

const bytesOf = (id: string): Buffer => Buffer.from(id, 'base64url')
/** No person has more. */
export const mostPasskeys = 20

export async function passkeysOf(connection: Connection, person: PersonId): Promise<readonly Passkey[]> {
  const rows = await tables(connection)
    .selectFrom('identity_passkey')
    .select(['credential', 'label', 'backed_up', 'made_at', 'used_at'])
    .where('person', '=', person)
    .orderBy('made_at')
    .limit(mostPasskeys)
    .execute()
  return rows.map(({ credential, label, backed_up, made_at, used_at }) => ({
    id: credential.toString('base64url'),
    label,
    backedUp: backed_up,
    madeAt: made_at,
    usedAt: used_at ?? undefined,
  }))
}

export interface NewPasskey extends Credential {
  readonly id: string
  readonly transports: readonly string[]
  readonly label: string
  readonly backedUp: boolean
}

/** Adds a passkey; false where the credential is somebody's already. */
export async function addPasskey(connection: Connection, passkey: NewPasskey, now: Date): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tables(connection)
    .insertInto('identity_passkey')
    .values({
      credential: bytesOf(passkey.id),
      person: passkey.person,
      public_key: Buffer.from(passkey.publicKey),
      counter: passkey.counter,
      transports: [...passkey.transports],
      label: passkey.label,
      backed_up: passkey.backedUp,
      made_at: now,
      used_at: null,
    })
    .onConflict((conflict) => conflict.column('credential').doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** A credential whose person has not had themselves erased. */
export async function credentialBy(connection: Connection, id: string): Promise<Credential | undefined> {
  const row = await tables(connection)
    .selectFrom('identity_passkey')
    .select(['person', 'public_key', 'counter'])
    .where('credential', '=', bytesOf(id))
    .executeTakeFirst()
  return row && { person: row.person, publicKey: new Uint8Array(row.public_key), counter: row.counter }
}

export interface Use {
  readonly id: string
  /** Before and after. Authenticators that keep none say 0 each time. */
  readonly counter: number
  readonly newCounter: number
  readonly backedUp: boolean
}

/** Notes that a passkey was used; false where it was used or removed meanwhile, so that no use counts twice. */
export async function notePasskeyUse(connection: Connection, use: Use, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await tables(connection)
    .updateTable('identity_passkey')
    .set({ counter: use.newCounter, backed_up: use.backedUp, used_at: now })
    .where('credential', '=', bytesOf(use.id))
    .where('counter', '=', use.counter)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Removes a person's own passkey; false where they have none by this id. */
export async function removePasskey(connection: Connection, person: PersonId, id: string): Promise<boolean> {
  const { numDeletedRows } = await tables(connection)
    .deleteFrom('identity_passkey')
    .where('person', '=', person)
    .where('credential', '=', bytesOf(id))
    .executeTakeFirst()
  return numDeletedRows > 0n
}
