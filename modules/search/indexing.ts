import { foldPlain } from '#engines/chinese'
import { indexedTerms, keysOf } from '#engines/retrieval'
import type { Connection } from '#platform/database'
import type { SearchPassage } from './passage.ts'
import { blockOf, blockSize } from './store/blocks.ts'
import { holdCollection, keepCollection, type Collection } from './store/collections.ts'
import { addPassages, passagesOf, removePassages, type NumberedPassage } from './store/passages.ts'
import { addPostings, removePostings } from './store/postings.ts'

/** Characters of text that are gathered before they are written, so that memory stays bounded however long the passages are. */
const gathered = 8_000_000

/** PostgreSQL holds no zero byte in a text. A space in its place leaves all offsets as they were. */
const storable = (text: string): string => text.replaceAll('\u0000', ' ')

/** The postings of passages, by block. */
class Gathering {
  readonly blocks = new Map<number, Map<string, number[]>>()

  /** @returns the length of the text in units */
  add(passage: number, text: string): number {
    const block = blockOf(passage)
    const postings = this.blocks.get(block) ?? new Map<string, number[]>()
    this.blocks.set(block, postings)
    const { terms, length } = indexedTerms(foldPlain(text))
    for (const term of [...terms, ...keysOf(text)]) {
      const places = postings.get(term)
      if (places === undefined) postings.set(term, [passage])
      else places.push(passage)
    }
    return length
  }
}

/** Takes out what the documents had before passage `before`. */
async function takeOut(
  connection: Connection,
  held: Collection,
  documents: readonly string[],
  before: number,
): Promise<Collection> {
  let { passages, length } = held
  // One at a time: a document's terms fit in memory, a whole collection's need not.
  for (const document of documents) {
    const gone = [...(await passagesOf(connection, held.id, [document], before))].sort((a, b) => a.passage - b.passage)
    if (gone.length === 0) continue
    const gathering = new Gathering()
    for (const { passage, text } of gone) gathering.add(passage, text)
    for (const [block, postings] of gathering.blocks) await removePostings(connection, held.id, block, postings)
    await removePassages(
      connection,
      held.id,
      gone.map(({ passage }) => passage),
    )
    passages -= gone.length
    for (const one of gone) length -= one.length
  }
  return { ...held, passages, length }
}

/** Writes what is gathered, after taking out what its documents had before. */
async function putIn(
  connection: Connection,
  held: Collection,
  passages: readonly SearchPassage[],
): Promise<Collection> {
  const gathering = new Gathering()
  let { next, length } = held
  const numbered = passages.map(({ document, ordinal, text }): NumberedPassage => {
    const passage = next++
    const words = storable(text)
    const units = gathering.add(passage, words)
    length += units
    return { document, ordinal, text: words, passage, length: units }
  })
  await addPassages(connection, held.id, numbered)
  for (const [block, postings] of gathering.blocks) await addPostings(connection, held.id, block, postings)
  return { ...held, next, length, passages: held.passages + numbered.length }
}

/** Adds passages to a collection; whatever it had of the same documents goes. The caller's transaction makes it all or nothing. */
export async function indexPassages(
  connection: Connection,
  collection: string,
  passages: Iterable<SearchPassage>,
): Promise<void> {
  let held = await holdCollection(connection, collection)
  const before = held.next
  const replaced = new Set<string>()
  let some: SearchPassage[] = []
  let characters = 0
  const write = async () => {
    const documents = [...new Set(some.map(({ document }) => document))].filter((document) => !replaced.has(document))
    for (const document of documents) replaced.add(document)
    if (before > 0) held = await takeOut(connection, held, documents, before)
    held = await putIn(connection, held, some)
    some = []
    characters = 0
  }
  for (const passage of passages) {
    some.push(passage)
    characters += passage.text.length
    // A block is best written at once: then its rows are new, and none is written twice.
    if ((held.next + some.length) % blockSize === 0 || characters >= gathered) await write()
  }
  if (some.length > 0) await write()
  await keepCollection(connection, held)
}

/** Takes documents out of a collection; those that it does not have are passed over. */
export async function removeDocuments(
  connection: Connection,
  collection: string,
  documents: Iterable<string>,
): Promise<void> {
  const held = await holdCollection(connection, collection)
  await keepCollection(connection, await takeOut(connection, held, [...new Set(documents)], held.next))
}
