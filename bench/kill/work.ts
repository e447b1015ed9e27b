import type { Database, MigrationFolder } from '#platform/database'

/** What is done while everything around it is killed. */
export interface Work {
  /** Of the tables that it needs. */
  readonly migrations: readonly MigrationFolder[]
  /** Makes ready what the acts need. It may be done again. */
  readonly prepare: (database: Database) => Promise<void>
  /** What acts: one for each process. */
  readonly actor: (database: Database) => Act
  /** What is wrong now that every key has been acknowledged, each with the answer given here. */
  readonly faults: (database: Database, acknowledged: ReadonlyMap<string, string>) => Promise<readonly string[]>
}

/**
 * Does something that the key alone decides, and tells what came of it in one line. The same key must come to the same and be done once, however often and
 * by however many it is asked for.
 */
export type Act = (key: string) => Promise<string>
