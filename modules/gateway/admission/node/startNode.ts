import { mkdirSync, rmSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { holdLock, type Database, type HeldLock } from '#platform/database'
import { addNode, lockName } from './nodeStore.ts'
import { writeOwner } from './owner.ts'

export interface StartedNode {
  readonly folder: string
  /** Takes the lock again where its connection was lost. */
  readonly keepLock: () => Promise<void>
  readonly freeLock: () => Promise<void>
  readonly removeFolder: () => void
}

/** Puts a node on record: first its lock, so that nobody takes it for dead; then its row; then its folder. */
export async function startNode(
  {
    database,
    databaseUrl,
    home,
    now,
  }: { readonly database: Database; readonly databaseUrl: string; readonly home: string; readonly now: () => Date },
  node: string,
): Promise<StartedNode> {
  let lock: HeldLock | undefined = await holdLock(databaseUrl, lockName(node))
  if (lock === undefined) throw new Error('A new node has the name of another.')
  await addNode(database, node, hostname(), now())
  const folder = join(home, node)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  writeOwner(folder)
  return {
    folder,
    keepLock: async () => {
      if (lock?.isHeld() === true) return
      lock = await holdLock(databaseUrl, lockName(node))
    },
    freeLock: async () => {
      await lock?.release()
      lock = undefined
    },
    removeFolder: () => rmSync(folder, { recursive: true, force: true }),
  }
}
