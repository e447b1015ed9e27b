import { gatherTerms, type Gathering } from '#engines/retrieval'
import type { Connection } from '#platform/database'
import type { SearchPassage } from './passage.ts'
import { blockOf, blockSize, placeOf } from './store/blocks.ts'
import { emptyCollection, holdCollection, keepCollection, type Collection } from './store/collections.ts'
import { currentFormat } from './store/format.ts'
import { addPassages, documentsAmong, passagesOf, removePassages, type NumberedPassage } from './store/passages.ts'
import { addPostings, removePostings } from './store/postings.ts'

/** Characters of text that are gathered before they are written, so that memory stays bounded however long the passages are. */
const gathered = 8_000_000
/** Passages that are taken out at once, save that a document is never parted. */
const takenOut = 2_000

/** PostgreSQL holds no zero byte in a text. A space in its place leaves all offsets as they were. */
const storable = (text: string): string => text.replaceAll('\u0000', ' ')

/** The terms of passages, by block. */
class Blocks {
  readonly #gatherings = new Map<number, Gathering>()

  /** @returns the length of the text in units */
  add(passage: number, text: string): number {
    const block = blockOf(passage)
    const gathering = this.#gatherings.get(block) ?? gatherTerms()
    this.#gatherings.set(block, gathering)
    return gathering.add(placeOf(passage), text)
  }

  async write(to: typeof addPostings, connection: Connection, collection: number): Promise<void> {
    for (const [block, gathering] of this.#gatherings) await to(connection, collection, block, gathering.terms())
  }
}

/** The collection, held by whoever asks; empty where it was made by other rules. */
async function holdCurrent(connection: Connection, name: string): Promise<Collection> {
  const held = await holdCollection(connection, name)
  const format = currentFormat()
  return held.format === format ? held : { ...(await emptyCollection(connection, held)), format }
}

/** Takes out what the documents had before passage `before`. */
async function takeOut(
  connection: Connection,
  held: Collection,
  documents: readonly string[],
  before: number,
): Promise<Collection> {
  let { passages, length } = held
  const remove = async (some: readonly string[]) => {
    const gone = [...(await passagesOf(connection, held.id, some, before))].sort((a, b) => a.passage - b.passage)
    const blocks = new Blocks()
    for (const { passage, text } of gone) blocks.add(passage, text)
    await blocks.write(removePostings, connection, held.id)
    await removePassages(
      connection,
      held.id,
      gone.map(({ passage }) => passage),
    )
    passages -= gone.length
    for (const one of gone) length -= one.length
  }
  let some: string[] = []
  let count = 0
  for (const { document, n } of await documentsAmong(connection, held.id, documents, before)) {
    some.push(document)
    count += n
    if (count < takenOut) continue
    await remove(some)
    some = []
    count = 0
  }
  if (some.length > 0) await remove(some)
  return { ...held, passages, length }
}

/** Writes what is gathered. */
async function putIn(
  connection: Connection,
  held: Collection,
  passages: readonly SearchPassage[],
): Promise<Collection> {
  const blocks = new Blocks()
  let { next, length } = held
  const numbered = passages.map(({ document, ordinal, text }): NumberedPassage => {
    const passage = next++
    const words = storable(text)
    const units = blocks.add(passage, words)
    length += units
    return { document, ordinal, text: words, passage, length: units }
  })
  await addPassages(connection, held.id, numbered)
  await blocks.write(addPostings, connection, held.id)
  return { ...held, next, length, passages: held.passages + numbered.length }
}

/** Adds passages to a collection; whatever it had of the same documents goes. The caller's transaction makes it all or nothing. */
export async function indexPassages(
  connection: Connection,
  collection: string,
  passages: Iterable<SearchPassage>,
): Promise<void> {
  let held = await holdCurrent(connection, collection)
  const before = held.next
  const wasEmpty = held.passages === 0
  const replaced = new Set<string>()
  let some: SearchPassage[] = []
  let characters = 0
  const write = async () => {
    const documents = [...new Set(some.map(({ document }) => document))].filter((document) => !replaced.has(document))
    for (const document of documents) replaced.add(document)
    if (!wasEmpty) held = await takeOut(connection, held, documents, before)
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
  const held = await holdCurrent(connection, collection)
  await keepCollection(connection, await takeOut(connection, held, [...new Set(documents)], held.next))
}
