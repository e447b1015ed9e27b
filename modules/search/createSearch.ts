import type { Database } from '#platform/database'
import { embedMissing } from './embeddings/embedMissing.ts'
import type { Embedder } from './embeddings/embedder.ts'
import { findPassages, type Findings, type SearchQuery } from './find.ts'
import { indexPassages, removeDocuments } from './indexing.ts'
import type { SearchPassage } from './passage.ts'
import { findCollection } from './store/collections.ts'
import { currentFormat } from './store/format.ts'
import { documentsOf } from './store/passages.ts'
import { preparedCache } from './store/preparedCache.ts'

export interface SearchDependencies {
  readonly database: Database
  /** Left out, words alone decide; with it, their ranking is fused with that of meaning. */
  readonly embedder?: Embedder | undefined
}

export interface Search {
  /**
   * Adds passages; whatever the collection had of the same documents goes. All of a call is kept or, where it fails, nothing. Those
   * who write to one collection take turns, in this process or in others; those who read never wait.
   */
  readonly index: (collection: string, passages: Iterable<SearchPassage>) => Promise<void>
  /** Takes documents out; those that are not there are passed over. */
  readonly remove: (collection: string, documents: Iterable<string>) => Promise<void>
  /** The documents of a collection; none where there is no such collection, or one that was made by other rules and is to be made again. */
  readonly documents: (collection: string) => Promise<ReadonlySet<string>>
  /**
   * Finds the passages that answer a question best.
   * @param limit at most so many findings; never more than 50
   */
  readonly find: (collection: string, query: SearchQuery, limit: number) => Promise<Findings>
  /**
   * Gives passages that have none their vector, where there is an embedder; `find` never waits for it.
   * @returns how many; throws what the embedder throws, with what was done before kept
   */
  readonly embed: (stop?: AbortSignal) => Promise<number>
}

export function createSearch({ database, embedder }: SearchDependencies): Search {
  const cache = preparedCache()
  return {
    index: (collection, passages) =>
      database.transaction((connection) => indexPassages(connection, collection, passages)),
    remove: (collection, documents) =>
      database.transaction((connection) => removeDocuments(connection, collection, documents)),
    documents: async (collection) => {
      const found = await findCollection(database, collection)
      return found?.format === currentFormat() ? documentsOf(database, found.id) : new Set()
    },
    find: (collection, query, limit) =>
      findPassages({ connection: database, cache, embedder }, collection, query, limit),
    embed: async (stop) => (embedder === undefined ? 0 : embedMissing(database, embedder, stop)),
  }
}
