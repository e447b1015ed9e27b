import { sql } from 'kysely'
import { expand, slotsOf } from '#engines/chinese'
import { createSearch, searchMigrations } from '#modules/search'
import { migrate, openDatabase, type Database } from '#platform/database'
import { createTally } from './tally.ts'
import { passagesOf, type QuestionLine } from './records.ts'

const collection = 'retrieval-eval'

export interface Measuring {
  /** Where the scratch schema is the one that is written to. */
  readonly url: string
  readonly schema: string
  readonly passagesPath: string
  readonly passages: number
  readonly questions: readonly QuestionLine[]
  /** Throws where the run should end. */
  readonly stopIfAsked: () => void
  readonly progress: (stage: 'indexing' | 'asking', done: number, of: number) => void
}

async function megabytesOf(database: Database, schema: string): Promise<number> {
  const { rows } = await sql<{ bytes: number }>`
    select coalesce(sum(pg_total_relation_size(c.oid)), 0)::bigint as bytes
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = ${schema} and c.relkind = 'r'
  `.execute(database.tables<object>())
  return (rows[0]?.bytes ?? 0) / 1_048_576
}

/** Lets signals be heard between pieces of work that hold the thread. */
const breathe = () => new Promise<void>((done) => setImmediate(done))

/** Indexes the passages and asks the questions on the product's own path, one after the other. */
export async function measure({ url, schema, passagesPath, passages, questions, stopIfAsked, progress }: Measuring) {
  await migrate(url, [searchMigrations], schema)
  const database = openDatabase(url)
  try {
    const search = createSearch({ database })
    const given = function* () {
      let done = 0
      for (const { id, text } of passagesOf(passagesPath)) {
        stopIfAsked()
        if (++done % 1_000 === 0) progress('indexing', done, passages)
        yield { document: id, ordinal: 0, text }
      }
    }
    const begun = performance.now()
    await search.index(collection, given())
    const indexing = (performance.now() - begun) / 1_000
    const tally = createTally()
    for (const [done, question] of questions.entries()) {
      stopIfAsked()
      if (done % 200 === 0) {
        progress('asking', done, questions.length)
        await breathe()
      }
      const { text } = question
      const asked = performance.now()
      const findings = await search.find(collection, { text, additions: expand(text), slots: slotsOf(text) }, 10)
      tally.add(question, findings, performance.now() - asked)
    }
    return {
      passages,
      ...tally.summary(),
      index_s: Number(indexing.toFixed(2)),
      passages_per_s: passages === 0 ? null : Math.round(passages / Math.max(indexing, 0.001)),
      memory_mb: Math.round(process.resourceUsage().maxRSS / 1_024),
      database_mb: Number((await megabytesOf(database, schema)).toFixed(1)),
    }
  } finally {
    await database.close()
  }
}
