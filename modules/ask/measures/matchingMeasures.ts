import { foldPlain } from '#engines/chinese'
import { decide, type PlainDate } from '#engines/rules'
import type { FoundEntry } from '../find/lookUp.ts'
import { concepts, fields, saidIn } from '../me/concepts.ts'
import { partiesMeant } from '../me/readParty.ts'
import type { PackEntry } from '../pack/entry.ts'
import type { ReadyPack } from '../pack/readyPack.ts'

/** An entry whose words cover this share of a question's information is about what it asks… */
const leastCoverage = 0.3
/** …and so is one that covers nearly as much as the best does. */
const ofBest = 0.75

/** A scheme is meant for a party if it is open to it and names it; where none does, if it is closed to at least this share of the others. */
const closedToOthers = 0.8

/** The schemes that are meant for the parties of which a question speaks, knowing nothing but who they are. */
function schemesFor(folded: string, { loaded }: ReadyPack, asOf: PlainDate): ReadonlySet<string> {
  const { parties } = loaded.content
  const meant = partiesMeant(folded, parties)
  if (meant.length === 0) return new Set()
  const openTo = new Map(
    parties.map(({ id, facts }) => [
      id,
      new Set(
        decide(loaded.program, facts, asOf, { reasons: 'none' })
          .filter(({ outcome }) => outcome.kind !== 'fails')
          .map(({ subject }) => subject),
      ),
    ]),
  )
  const isFor = (scheme: string): boolean =>
    meant.some(({ id }) => openTo.get(id)?.has(scheme) === true) &&
    parties.filter(({ id }) => openTo.get(id)?.has(scheme) !== true).length >= closedToOthers * parties.length
  const asked = saidIn(folded, concepts)
  const open = loaded.content.schemes.filter(({ id }) => meant.some((party) => openTo.get(party.id)?.has(id) === true))
  // Its conditions name whom it is for, where its summary does not.
  const naming = open.filter((scheme) => {
    const said = saidIn(foldPlain(JSON.stringify(scheme)), concepts)
    return [...asked].every((kind) => said.has(kind))
  })
  return new Set((naming.length > 0 ? naming : open.filter(({ id }) => isFor(id))).map(({ id }) => id))
}

const isListed = ({ kind }: PackEntry): boolean => kind === 'measure' || kind === 'scheme'

/**
 * Every measure and scheme that a question names: those that speak of each field and party in it, and the schemes that are meant for that
 * party, with their measures; where it names none, those whose own words cover it. Best first, as search has them, then in the pack's order.
 */
export function matchingMeasures(
  question: string,
  found: readonly FoundEntry[],
  pack: ReadyPack,
  asOf: PlainDate,
): readonly PackEntry[] {
  const { entries, loaded } = pack
  const asked = saidIn(foldPlain(question), fields)
  const best = Math.max(0, ...found.map(({ finding }) => finding.coverage))
  const byWords = found
    .filter(({ entry, finding }) => isListed(entry) && finding.coverage >= Math.max(leastCoverage, ofBest * best))
    .map(({ entry }) => entry)
  if (asked.size === 0) return byWords
  const speaks = ({ words }: PackEntry): boolean => {
    const said = saidIn(foldPlain(`${words['zh-Hant']} ${words.en}`), fields)
    return [...asked].every((field) => said.has(field))
  }
  const schemes = schemesFor(foldPlain(question), pack, asOf)
  const measures = new Set(
    loaded.content.schemes.flatMap(({ id, measure }) => (schemes.has(id) && measure !== undefined ? [measure] : [])),
  )
  const isMeant = ({ of }: PackEntry): boolean =>
    of !== undefined && (of.kind === 'scheme' ? schemes.has(of.id) : measures.has(of.id))
  // A party alone is asked for; with a field besides, only what speaks of both.
  const byParty = [...asked].every((field) => field < concepts.length)
  const all = [...entries.values()].filter((entry) => isListed(entry) && (speaks(entry) || (byParty && isMeant(entry))))
  const ranks = new Map(found.map(({ entry }, rank) => [entry, rank]))
  return all.toSorted((a, b) => (ranks.get(a) ?? found.length) - (ranks.get(b) ?? found.length))
}
