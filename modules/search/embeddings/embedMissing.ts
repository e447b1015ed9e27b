import type { Database } from '#platform/database'
import { keepVectors, withoutVector } from '../store/vectors.ts'
import { unitVector, within, type Embedder } from './embedder.ts'

/** Passages sent at once, how much of each, and how long an answer may take. */
const batch = 16
const longest = 2_000
const patience = 10_000

/**
 * Gives every passage that has none its vector, batch by batch; what is done stays done where a later batch fails.
 * @returns how many were given one
 * @throws whatever the embedder throws, or where its vectors cannot be used
 */
export async function embedMissing(
  database: Database,
  { model, embed }: Embedder,
  stop?: AbortSignal,
): Promise<number> {
  let done = 0
  for (;;) {
    const passages = await withoutVector(database, model, batch)
    if (passages.length === 0) return done
    stop?.throwIfAborted()
    const slow = AbortSignal.timeout(patience)
    const signal = stop === undefined ? slow : AbortSignal.any([slow, stop])
    const texts = passages.map(({ text }) => text.slice(0, longest))
    const vectors = await within(embed(texts, signal), signal)
    const made = passages.flatMap(({ collection, passage }, at) => {
      const vector = unitVector(vectors[at] ?? [])
      return vector === undefined ? [] : [{ collection, passage, vector }]
    })
    if (made.length < passages.length) throw new Error('An embedding is missing, empty or not of numbers.')
    await keepVectors(database, model, made)
    done += made.length
  }
}
