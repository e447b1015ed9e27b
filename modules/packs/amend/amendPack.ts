import type { Connection } from '#platform/database'
import type { ErrorDetail } from '#platform/errors'
import { becomeCurrent, type StoreNeeds } from '../becomeCurrent.ts'
import { citationsInTexts } from '../checks/citationsInTexts.ts'
import type { Texts } from '../checks/texts.ts'
import { isRecord } from '../read/entries.ts'
import type { Finding } from '../read/finding.ts'
import { keptPack, lockLoads, type StoredVersion } from '../store.ts'
import { problemText } from '../words/problemWords.ts'
import type { Amendment, ReadAmendment } from './amendment.ts'
import { amendmentsOf, recordAmendments, type NewAmendment } from './amendmentStore.ts'
import { says, valueUnder } from './applyEdit.ts'
import { checkContent, type WrittenContent } from './checkContent.ts'
import { citationsIn } from './citationsIn.ts'
import { editsOf } from './edit.ts'
import { groundOf, standing } from './ground.ts'
import { applyAmendment, layOver, type Laid } from './layOver.ts'
import { namedPath } from './namedPath.ts'
import { readAmendment } from './readAmendment.ts'
import { because, refused } from './refused.ts'
import { reviewed } from './reviewed.ts'
import { asWritten } from './written.ts'

export interface AmendRequest {
  /** In the order in which they are made: a later one may rest on an earlier one. */
  readonly amendments: readonly Amendment[]
  readonly by: { readonly name: string }
  readonly reason?: string | undefined
  /** When the review was made; now, if left out. */
  readonly at?: Date | undefined
  /** The hash of the pack that the reviewer saw: what has been set otherwise since is not overwritten. */
  readonly seen?: string | undefined
  /** What is to be kept together with the amendments, in their transaction: what it throws undoes them. */
  readonly alongside?: ((connection: Connection, ids: readonly number[]) => Promise<void>) | undefined
}

function readAll(given: readonly unknown[]): readonly ReadAmendment[] {
  if (given.length === 0) throw refused([because('amendments', { key: 'nothing' })])
  const read = given.map(readAmendment)
  const details = read.flatMap((each, i) =>
    each.ok
      ? []
      : each.findings.map((found) => ({
          at: ['amendments', i, ...found.place.path].join('/'),
          message: problemText(found),
        })),
  )
  if (details.length > 0) throw refused(details)
  return read.flatMap((each) => (each.ok ? [each.amendment] : []))
}

/** What a reviewer saw otherwise than it is now, of what an amendment would set. */
const isOvertaken = (amendment: ReadAmendment, seen: WrittenContent, now: WrittenContent): boolean =>
  editsOf(amendment).some(({ does, at }) => {
    const [then, today] = [valueUnder(seen, at), valueUnder(now, at)]
    return does === 'set' && !(says(then, today) && says(today, then))
  })

interface Tried {
  readonly data: WrittenContent
  readonly made: readonly NewAmendment[]
  readonly details: readonly ErrorDetail[]
}

function tryAll(ground: WrittenContent, amendments: readonly ReadAmendment[], seen: WrittenContent | undefined): Tried {
  let data = ground
  const made: NewAmendment[] = []
  const details: ErrorDetail[] = []
  for (const [i, amendment] of amendments.entries()) {
    const at = `amendments/${i}`
    const done = applyAmendment(data, { amendment })
    if (!done.done) details.push(because(at, { key: done.because }))
    else if (seen !== undefined && isOvertaken(amendment, seen, ground)) details.push(because(at, { key: 'overtaken' }))
    else {
      data = done.data
      made.push({ amendment, replaced: done.replaced })
    }
  }
  return { data, made, details }
}

const details = (findings: readonly Finding[], data: unknown): readonly ErrorDetail[] =>
  findings.map((found) => ({ at: namedPath(data, found.place.path), message: problemText(found) }))

/** The sums of the texts that amendments cite, of sources that are there and of those that they bring. */
function sumsCitedBy(amendments: readonly ReadAmendment[], { content }: Laid): readonly string[] {
  const brought = amendments.flatMap((amendment) => (amendment.kind === 'add-source' ? [amendment.source] : []))
  const sums = new Map([...content.sources, ...brought].map(({ id, sha256 }) => [id, sha256]))
  const cited = amendments.flatMap(citationsIn).flatMap(({ source }) => sums.get(source) ?? [])
  return [...new Set(cited)]
}

/** What the texts of the sources say otherwise than the citations of new amendments. */
function heldAgainst(texts: Texts, data: WrittenContent, amendments: readonly ReadAmendment[]): readonly ErrorDetail[] {
  const cited = {
    sources: isRecord(data) ? data['sources'] : [],
    amendments: amendments.map((amendment) => asWritten(amendment)),
  }
  const file = { path: 'amendments', data: cited }
  return citationsInTexts(texts)({ files: [file] }).map((found) => ({
    at: found.place.path.join('/'),
    message: problemText(found),
  }))
}

export interface AmendNeeds extends StoreNeeds {
  /** The stored texts of sources, by their sums, as far as they are kept. */
  readonly textsOf: (sums: readonly string[]) => Promise<Texts>
}

/**
 * Takes amendments in, within the caller's transaction: all of them, or none.
 * @returns the version that is current then, and the ids of the amendments in their order
 * @throws FeilunError `amendment-refused` with everything that is wrong, or `pack-not-loaded`
 */
export async function amendPack(
  connection: Connection,
  { amendments: given, by, reason, at, seen, alongside }: AmendRequest,
  needs: AmendNeeds,
): Promise<{ readonly version: StoredVersion; readonly ids: readonly number[] }> {
  const who = reviewed(by, reason, at ?? needs.now())
  const amendments = readAll(given)
  await lockLoads(connection)
  const { current, folder, laid } = await groundOf(connection, needs.format)
  const isOther = seen !== undefined && seen !== current.hash
  const saw = isOther ? await keptPack(connection, seen, needs.format) : undefined
  // What a reviewer saw that is not kept cannot be compared: nothing is overwritten on trust.
  if (isOther && saw === undefined) throw refused([because('seen', { key: 'overtaken' })])
  const tried = tryAll(laid.written, amendments, saw && asWritten(saw.content))
  if (tried.details.length > 0) throw refused(tried.details)
  const { findings } = checkContent(tried.data, folder.rules, current.content.pack.id)
  const against = heldAgainst(await needs.textsOf(sumsCitedBy(amendments, laid)), tried.data, amendments)
  const wrong = [...details(findings, tried.data), ...against]
  if (wrong.length > 0) throw refused(wrong)

  const pack = current.content.pack.id
  const ids = await recordAmendments(connection, { ...who, pack, base: folder.hash }, tried.made)
  await alongside?.(connection, ids)
  const layers = standing(await amendmentsOf(connection, pack))
  const next = { folder, laid: layOver(folder, layers), before: current, reviewer: who.by }
  return { version: await becomeCurrent(connection, next, needs), ids }
}
