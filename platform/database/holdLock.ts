import pg from 'pg'

/** A name that one process holds among all that share a database. */
export interface HeldLock {
  /** Whether the connection that holds it still stands, as far as is known. */
  readonly isHeld: () => boolean
  readonly release: () => Promise<void>
}

/**
 * Takes a name that PostgreSQL frees by itself when this process or its connection ends, however it ends; over a connection of its own, which must go to the server
 * itself and not through a pooler of transactions.
 * @returns undefined where somebody else holds it
 */
export async function holdLock(url: string, name: string): Promise<HeldLock | undefined> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    application_name: 'feilun lock',
  })
  let stands = true
  const lost = () => {
    stands = false
  }
  // Unheard, a connection that breaks would end the process.
  client.on('error', lost)
  client.on('end', lost)
  await client.connect()
  const release = async () => {
    stands = false
    await client.end().catch(() => {})
  }
  try {
    const { rows } = await client.query<{ taken: boolean }>(
      'select pg_try_advisory_lock(hashtextextended($1, 0)) as taken',
      [name],
    )
    if (rows[0]?.taken === true) return { isHeld: () => stands, release }
  } catch (error) {
    await release()
    throw error
  }
  await release()
  return undefined
}
