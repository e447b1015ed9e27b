import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { createEvidence, evidenceMigrations, idOfText, type Evidence } from '#modules/evidence'
import { scratchDatabase } from '../../../test/support/scratchDatabase.ts'
import { createPacks, type Packs } from '../createPacks.ts'
import type { SourceRegister } from '../evidencePort.ts'
import { packsMigrations } from '../migrations.ts'
import { exampleFolder, exampleSource } from './examplePack.ts'

export interface StartedPacks {
  readonly evidence: Evidence
  /** A copy of the example, to be edited. */
  readonly folder: string
  /** Another server on the same database. */
  readonly server: (register?: SourceRegister) => Packs
  readonly rewrite: (file: string, from: string, to: string) => void
  /** All that is stored, so that “nothing changed” means nothing. */
  readonly stored: () => Promise<unknown>
  readonly run: (statement: string) => Promise<readonly Readonly<Record<string, unknown>>[]>
  /** Nothing is stored any more, and the folder is the example again. */
  readonly reset: () => Promise<void>
  readonly close: () => Promise<void>
}

/** A database of its own, with the example's source ingested and a copy of the example to load. */
export async function startPacks(): Promise<StartedPacks> {
  const scratch = await scratchDatabase([evidenceMigrations, packsMigrations])
  const { database } = scratch
  let time = Date.UTC(2026, 4, 4)
  const now = () => new Date((time += 1_000))
  const evidence = createEvidence({ database, now, limits: { maxDocumentBytes: 1_000_000 }, allowedHosts: [] })
  await evidence.ingest({ name: 'mayor.txt', bytes: new Uint8Array(readFileSync(exampleSource)) })
  const folder = mkdtempSync(join(tmpdir(), 'feilun-pack-'))
  cpSync(exampleFolder, folder, { recursive: true })
  const kysely = database.tables<unknown>()
  const kept = ['pack_change', 'pack_amendment', 'pack_amendment_withdrawal']
  const tables = [
    'pack_version',
    'pack_change',
    'pack_amendment',
    'pack_amendment_withdrawal',
    'source_entry',
    'source_claim',
  ]
  return {
    evidence,
    folder,
    server: (register = evidence) =>
      createPacks({
        database,
        evidence: register,
        now,
        textOf: (sha256) => evidence.storedText(idOfText(sha256)),
      }),
    rewrite: (file, from, to) => {
      const text = readFileSync(join(folder, file), 'utf8')
      if (!text.includes(from)) throw new Error(`“${from}” is not in ${file}`)
      writeFileSync(
        join(folder, file),
        text.replace(from, () => to),
      )
    },
    stored: () =>
      Promise.all(
        tables.map(async (table) => (await sql`select * from ${sql.table(table)} order by 1, 2`.execute(kysely)).rows),
      ),
    run: async (statement) =>
      (await sql<Readonly<Record<string, unknown>>>`${sql.raw(statement)}`.execute(kysely)).rows,
    reset: async () => {
      for (const table of kept) await sql`alter table ${sql.table(table)} disable trigger user`.execute(kysely)
      await sql`truncate ${sql.join(tables.map((table) => sql.table(table)))}`.execute(kysely)
      for (const table of kept) await sql`alter table ${sql.table(table)} enable trigger user`.execute(kysely)
      rmSync(folder, { recursive: true, force: true })
      cpSync(exampleFolder, folder, { recursive: true })
    },
    close: async () => {
      await scratch.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
