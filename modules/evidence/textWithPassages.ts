import type { Passage } from '#engines/passages'
import { idOfText, type Source } from './source.ts'
import { entriesOfTexts } from './store/reading.ts'
import { passagesFrom } from './store/places.ts'
import type { StoredTexts } from './storedTexts.ts'

/** A stored text, all its passages, and the source that it is. */
export interface TextWithPassages {
  readonly source: Source
  readonly sha256: string
  readonly text: string
  readonly passages: readonly Passage[]
}

const batch = 5_000

/** Reads a stored text with its passages; `undefined` if no such text is stored. */
export async function textWithPassages(
  { database, textOf }: StoredTexts,
  sha256: string,
): Promise<TextWithPassages | undefined> {
  const text = await textOf(sha256)
  if (text === undefined) return undefined
  const source = (await entriesOfTexts(database, [sha256])).get(sha256)
  const passages: Passage[] = []
  for (;;) {
    const read = await passagesFrom(database, sha256, passages.length, batch)
    passages.push(...read)
    if (read.length < batch) break
  }
  return { source: source ?? { kind: 'not-described', id: idOfText(sha256), sha256 }, sha256, text, passages }
}
