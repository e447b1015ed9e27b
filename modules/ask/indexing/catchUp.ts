import { sql } from 'kysely'
import { foldPlain } from '#engines/chinese'
import type { Evidence } from '#modules/evidence'
import type { Search } from '#modules/search'
import type { Database } from '#platform/database'
import { languages } from '#platform/i18n'
import type { PackEntry } from '../pack/entry.ts'
import type { ReadyPack } from '../pack/readyPack.ts'
import { documentOfText } from './documentOfText.ts'
import { unitsOf } from './unitsOf.ts'

export interface CatchUpNeeds {
  readonly database: Database
  readonly evidence: Pick<Evidence, 'currentTexts' | 'textWithPassages'>
  readonly search: Pick<Search, 'index' | 'remove' | 'documents'>
}

/** What was done; `elsewhere`: another server is at it. */
export type CaughtUp =
  | { readonly kind: 'done'; readonly added: number; readonly removed: number }
  | { readonly kind: 'elsewhere' }

const page = 500

/** A wording in each language that differs from those before it once folded. */
function* passagesOf(document: string, { words }: PackEntry) {
  const seen = new Set<string>()
  for (const [ordinal, language] of languages.entries()) {
    const folded = foldPlain(words[language])
    if (!seen.has(folded)) yield { document, ordinal, text: words[language] }
    seen.add(folded)
  }
}

async function followSources({ evidence, search }: CatchUpNeeds): Promise<readonly [number, number]> {
  const left = new Set(await search.documents('sources'))
  let added = 0
  let after: string | undefined
  for (;;) {
    const hashes = await evidence.currentTexts(after, page)
    for (const sha256 of hashes) {
      const document = documentOfText(sha256)
      if (left.delete(document)) continue
      const read = await evidence.textWithPassages(sha256)
      if (read === undefined) continue
      const units = unitsOf(read.text, read.passages)
      await search.index(
        'sources',
        units.map(({ ordinal, text }) => ({ document, ordinal, text })),
      )
      added++
    }
    after = hashes.at(-1)
    if (after === undefined || hashes.length < page) break
  }
  if (left.size > 0) await search.remove('sources', [...left])
  return [added, left.size]
}

async function followPack({ search }: CatchUpNeeds, { entries }: ReadyPack): Promise<readonly [number, number]> {
  const left = new Set(await search.documents('pack'))
  const missing = [...entries].filter(([document]) => !left.delete(document))
  if (missing.length > 0)
    await search.index(
      'pack',
      missing.flatMap(([document, entry]) => [...passagesOf(document, entry)]),
    )
  if (left.size > 0) await search.remove('pack', [...left])
  return [missing.length, left.size]
}

/**
 * Brings what is searched up to what is stored: indexes what is new, one document at a time, and removes what is no longer current.
 * Doing it again does nothing. Where several servers share a database, one does it and the others are told `elsewhere`.
 */
export async function catchUp(needs: CatchUpNeeds, pack: ReadyPack): Promise<CaughtUp> {
  return needs.database.transaction(async (connection) => {
    const { rows } = await sql<{ held: boolean }>`
      select pg_try_advisory_xact_lock(hashtextextended('ask catches up', 0)) as held
    `.execute(connection.tables())
    if (rows[0]?.held !== true) return { kind: 'elsewhere' }
    const [newTexts, oldTexts] = await followSources(needs)
    const [newEntries, oldEntries] = await followPack(needs, pack)
    return { kind: 'done', added: newTexts + newEntries, removed: oldTexts + oldEntries }
  })
}
