import { sql } from 'kysely'
import type { Connection } from '#platform/database'

/** Vectors that are in memory at once: 8 MB at 1,024 numbers each. */
const batch = 2_000

export interface PassageText {
  readonly collection: number
  readonly passage: number
  readonly text: string
}

/** Passages, of whatever collection, that have no vector of this model yet. */
export async function withoutVector(
  connection: Connection,
  model: string,
  limit: number,
): Promise<readonly PassageText[]> {
  const { rows } = await sql<PassageText>`
    select p.collection, p.passage, p.text from search_passage p
    where not exists (
      select from search_vector v where v.collection = p.collection and v.passage = p.passage and v.model = ${model}
    )
    order by p.collection, p.passage limit ${limit}
  `.execute(connection.tables<object>())
  return rows
}

const bytesOf = (vector: Float32Array): Buffer => {
  const bytes = Buffer.allocUnsafe(vector.length * 4)
  for (const [at, value] of vector.entries()) bytes.writeFloatLE(value, at * 4)
  return bytes
}

/** Keeps vectors of passages that are still there. */
export async function keepVectors(
  connection: Connection,
  model: string,
  vectors: readonly { readonly collection: number; readonly passage: number; readonly vector: Float32Array }[],
): Promise<void> {
  await sql`
    insert into search_vector (collection, passage, model, vector)
    select given.collection, given.passage, ${model}, given.vector
    from unnest(
      ${vectors.map(({ collection }) => collection)}::int[],
      ${vectors.map(({ passage }) => passage)}::int[],
      ${vectors.map(({ vector }) => bytesOf(vector))}::bytea[]
    ) as given (collection, passage, vector)
    join search_passage using (collection, passage)
    on conflict (collection, passage) do update set model = excluded.model, vector = excluded.vector
  `.execute(connection.tables<object>())
}

function likeness(vector: Float32Array, bytes: Buffer): number {
  let sum = 0
  for (const [at, value] of vector.entries()) sum += value * bytes.readFloatLE(at * 4)
  return sum
}

/** The passages whose vectors lie nearest, best first. All are compared, some thousands at a time, until the signal says to stop. */
export async function nearest(
  connection: Connection,
  collection: number,
  model: string,
  vector: Float32Array,
  limit: number,
  signal: AbortSignal,
): Promise<readonly number[]> {
  let best: { readonly passage: number; readonly score: number }[] = []
  let after = -1
  for (;;) {
    signal.throwIfAborted()
    const { rows } = await sql<{ passage: number; vector: Buffer }>`
      select passage, vector from search_vector
      where collection = ${collection} and passage > ${after} and model = ${model}
      order by passage limit ${batch}
    `.execute(connection.tables<object>())
    const alike = rows.filter(({ vector: other }) => other.length === vector.length * 4)
    for (const row of alike) best.push({ passage: row.passage, score: likeness(vector, row.vector) })
    best = best.sort((a, b) => b.score - a.score).slice(0, limit)
    const last = rows.at(-1)
    if (last === undefined || rows.length < batch) return best.map(({ passage }) => passage)
    after = last.passage
  }
}
