import { randomUUID } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { plainDate, type PlainDate } from '#engines/rules'
import { createEvidence, evidenceMigrations, type Evidence } from '#modules/evidence'
import { createPacks, packsMigrations, type Packs } from '#modules/packs'
import type { Database } from '#platform/database'
import { createSearch, searchMigrations } from '#modules/search'
import { scratchDatabase } from '../../../test/support/scratchDatabase.ts'
import { createCorrections, type Corrections } from '../corrections/createCorrections.ts'
import { createAsk, type Ask, type AskNeeds } from '../createAsk.ts'
import { askMigrations } from '../migrations.ts'

/** A city with its sources ingested, ready to be asked. */
export interface Town {
  readonly database: Database
  readonly evidence: Evidence
  readonly packs: Packs
  readonly corrections: Corrections
  readonly today: () => PlainDate
  readonly ask: Ask
  /** The same sources, asked with a model. */
  readonly askWith: (model: AskNeeds['model']) => Ask
  /** Ingests a text of the tests' own. */
  readonly give: (name: string, text: string) => Promise<void>
  readonly close: () => Promise<void>
}

const packs = join(import.meta.dirname, '../../packs')
/** The made-up city of `modules/packs`, whose source is in English. */
export const harbourton = { pack: join(packs, 'example-pack'), sources: join(packs, 'example-sources') }

/** Builds a city from a pack and a folder of sources, in a database of its own. */
export async function town({ pack, sources }: { readonly pack: string; readonly sources: string }): Promise<Town> {
  const scratch = await scratchDatabase([searchMigrations, evidenceMigrations, packsMigrations, askMigrations])
  const now = () => new Date('2026-06-10T04:00:00Z')
  const { database } = scratch
  const evidence = createEvidence({ database, now, limits: { maxDocumentBytes: 1e7 }, allowedHosts: [] })
  const loaded = createPacks({ database, evidence, now })
  await loaded.load(pack)
  for (const name of readdirSync(sources).toSorted())
    await evidence.ingest({ name, bytes: readFileSync(join(sources, name)) })
  const day = plainDate('2026-06-10')
  if (day === undefined) throw new Error('not a day')
  const search = createSearch({ database })
  const askWith = (model: AskNeeds['model']) =>
    createAsk({ database, evidence, packs: loaded, search, today: () => day, newId: randomUUID, model })
  return {
    database,
    evidence,
    packs: loaded,
    corrections: createCorrections({ database, now, newId: randomUUID, pack: () => loaded.current().hash }),
    today: () => day,
    ask: askWith(undefined),
    askWith,
    give: async (name, text) => {
      await evidence.ingest({ name, bytes: new TextEncoder().encode(text) })
    },
    close: scratch.close,
  }
}
