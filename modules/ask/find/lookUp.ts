import { expand, slotsOf, type Addition, type Slot } from '#engines/chinese'
import type { Finding, Findings, Search } from '#modules/search'
import type { PackEntry } from '../pack/entry.ts'
import type { ReadyPack } from '../pack/readyPack.ts'

/** A question as it is looked up. */
export interface Query {
  readonly text: string
  /** The same in other words, where a model gave them; it adds and never replaces. */
  readonly rewritten?: string | undefined
  /** The day it is asked. */
  readonly today: string
}

/** An entry of the pack that was found, in whichever language it matched best. */
export interface FoundEntry {
  readonly entry: PackEntry
  readonly finding: Finding
}

/** What both collections have for a question. */
export interface LookedUp {
  readonly slots: readonly Slot[]
  readonly additions: readonly Addition[]
  readonly sources: Findings
  readonly entries: readonly FoundEntry[]
  readonly entriesConfidence: number
}

const sourceLimit = 40
const entryLimit = 40
const rewrittenWeight = 0.8

/** Looks a question up in the sources and in the pack, both at once. */
export async function lookUp(
  search: Pick<Search, 'find'>,
  { entries, glossary }: ReadyPack,
  { text, rewritten, today }: Query,
): Promise<LookedUp> {
  const slots = slotsOf(text)
  const additions = expand(text, glossary)
  const added = additions.map((one) => ({ text: one.text, weight: one.weight }))
  if (rewritten !== undefined) added.push({ text: rewritten, weight: rewrittenWeight })
  const query = { text, additions: added, slots, written: today }
  const [sources, pack] = await Promise.all([
    search.find('sources', query, sourceLimit),
    search.find('pack', query, entryLimit),
  ])
  const found = new Map<PackEntry, FoundEntry>()
  for (const finding of pack.found) {
    const entry = entries.get(finding.document)
    if (entry !== undefined && !found.has(entry)) found.set(entry, { entry, finding })
  }
  return { slots, additions, sources, entries: [...found.values()], entriesConfidence: pack.confidence }
}
