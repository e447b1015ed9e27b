import pg from 'pg'

/**
 * What `pgbench --builtin=simple-update` does, from a plain loop, as pgbench itself is not in the built-in PostgreSQL: its tables, and its five statements,
 * each sent by itself in the simple protocol as pgbench sends them unless told otherwise. A scale is 100,000 accounts.
 */
export async function simpleUpdate(url: string, connections: number, scale: number) {
  const pool = await Promise.all(
    Array.from({ length: connections }, async () => {
      const client = new pg.Client({ connectionString: url })
      await client.connect()
      return client
    }),
  )
  const [first] = pool
  await first?.query(`
    create table pgbench_accounts (aid int not null, bid int, abalance int, filler char(84)) with (fillfactor = 100);
    create table pgbench_history (tid int, bid int, aid int, delta int, mtime timestamp, filler char(22));
    insert into pgbench_accounts select aid, (aid - 1) / 100000 + 1, 0, '' from generate_series(1, ${scale * 100_000}) aid;
    alter table pgbench_accounts add primary key (aid);
    analyze pgbench_accounts`)
  const below = (most: number) => 1 + Math.floor(Math.random() * most)
  return {
    turn: async (client: number): Promise<void> => {
      const connection = pool[client % connections]
      const aid = below(scale * 100_000)
      const delta = below(10_001) - 5_001
      await connection?.query('BEGIN')
      await connection?.query(`UPDATE pgbench_accounts SET abalance = abalance + ${delta} WHERE aid = ${aid}`)
      await connection?.query(`SELECT abalance FROM pgbench_accounts WHERE aid = ${aid}`)
      await connection?.query(
        `INSERT INTO pgbench_history (tid, bid, aid, delta, mtime) VALUES (${below(scale * 10)}, ${below(scale)}, ${aid}, ${delta}, CURRENT_TIMESTAMP)`,
      )
      await connection?.query('END')
    },
    close: () => Promise.all(pool.map((client) => client.end())),
  }
}
