import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Authority } from '#engines/reading'
import type { Content } from '#modules/packs'

/** A text to be read, with what the list of gold says of it. */
export interface Document {
  readonly name: string
  readonly text: string
  readonly written: string
  readonly authority?: Authority
}

/** All of these are UTF-8; a byte order mark is no part of a text. */
const textAt = (folder: string, name: string): string => new TextDecoder().decode(readFileSync(join(folder, name)))
const sumOf = (text: string): string => createHash('sha256').update(text).digest('hex')

/** The sources of a pack that stand in a folder. */
export function sourceDocuments(folder: string, { sources }: Content): readonly Document[] {
  const documents: Document[] = []
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.txt'))) {
    const text = textAt(folder, name)
    const sha256 = sumOf(text)
    const entry = sources.find((source) => source.sha256 === sha256)
    if (entry === undefined) continue
    const written = entry.date.length === 10 ? entry.date : `${entry.date}-25`
    documents.push({ name: entry.id, text, written, authority: entry.authority })
  }
  return documents
}

/** The articles of a folder; the day that each was written begins its name. */
export function articleDocuments(folder: string): readonly Document[] {
  const names = readdirSync(folder).filter((each) => each.endsWith('.txt'))
  return names.map((name) => ({ name, text: textAt(folder, name), written: name.slice(0, 10) }))
}
