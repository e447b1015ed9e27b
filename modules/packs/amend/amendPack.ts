import { z } from 'zod'
import type { Connection } from '#platform/database'
import { FeilunError, type ErrorDetail } from '#platform/errors'
import { becomeCurrent, folderHashOf, type StoreNeeds } from '../becomeCurrent.ts'
import { citationsInTexts } from '../checks/citationsInTexts.ts'
import type { Texts } from '../checks/texts.ts'
import { isRecord } from '../read/entries.ts'
import type { Finding } from '../read/finding.ts'
import type { Pack } from '../readPack.ts'
import { currentVersion, keptPack, lockLoads, type StoredVersion } from '../store.ts'
import { problemText } from '../words/problemWords.ts'
import type { Amendment, ReadAmendment } from './amendment.ts'
import { amendmentsOf, recordAmendments, type NewAmendment, type Recorded, type Reviewed } from './amendmentStore.ts'
import { whyText, type Why } from './amendmentWords.ts'
import { says, valueUnder } from './applyEdit.ts'
import { checkContent, type WrittenContent } from './checkContent.ts'
import { citationsIn } from './citationsIn.ts'
import { editsOf } from './edit.ts'
import { applyAmendment, layOver, type Laid } from './layOver.ts'
import { namedPath } from './namedPath.ts'
import { readAmendment } from './readAmendment.ts'
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

/** What amendments are laid over just now. */
export interface Ground {
  readonly current: StoredVersion
  readonly folder: Pack
  readonly recorded: readonly Recorded[]
  readonly laid: Laid
}

const refused = (details: readonly ErrorDetail[]): FeilunError =>
  new FeilunError('amendment-refused', { count: details.length }, details)

export const because = (at: string, why: Why): ErrorDetail => ({ at, message: whyText(why) })

const name = z.string().trim().min(1).max(200)
const reasonForm = z.string().trim().max(2_000)
// PostgreSQL keeps no NUL, and no reader sees a control character.
// oxlint-disable-next-line no-control-regex
const isPlain = (text: string): boolean =>
  !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/.test(text) && text.isWellFormed()

/** Who reviews, as it is kept. @throws FeilunError `amendment-refused` */
export function reviewed(by: { readonly name: string }, reason: string | undefined, at: Date): Reviewed {
  const who = name.safeParse(by.name)
  if (!who.success || !isPlain(who.data)) throw refused([because('by/name', { key: 'reviewer' })])
  const why = reasonForm.safeParse(reason ?? '')
  if (!why.success || !isPlain(why.data)) throw refused([because('reason', { key: 'reason' })])
  return { by: who.data, at, reason: why.data === '' ? undefined : why.data }
}

/**
 * The pack in use, and what lies under and over it. Whoever is to change it holds it first (`lockLoads`).
 * @throws FeilunError `pack-not-loaded`, or `amendment-refused` where another release of the program keeps it
 */
export async function groundOf(connection: Connection, format: string): Promise<Ground> {
  const current = await currentVersion(connection)
  if (current === undefined) throw new FeilunError('pack-not-loaded')
  const folder = await keptPack(connection, folderHashOf(current), format)
  if (folder === undefined || current.format !== format) throw refused([because('pack', { key: 'other-release' })])
  const recorded = await amendmentsOf(connection, current.content.pack.id)
  const layers = recorded.filter(({ withdrawn }) => withdrawn === undefined)
  return { current, folder, recorded, laid: layOver(folder, layers) }
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
  const { current, folder, recorded, laid } = await groundOf(connection, needs.format)
  const saw = seen === undefined || seen === current.hash ? undefined : await keptPack(connection, seen, needs.format)
  const tried = tryAll(laid.written, amendments, saw && asWritten(saw.content))
  if (tried.details.length > 0) throw refused(tried.details)
  const { findings } = checkContent(tried.data, folder.rules, current.content.pack.id)
  const against = heldAgainst(await needs.textsOf(sumsCitedBy(amendments, laid)), tried.data, amendments)
  const wrong = [...details(findings, tried.data), ...against]
  if (wrong.length > 0) throw refused(wrong)

  const pack = current.content.pack.id
  const ids = await recordAmendments(connection, { ...who, pack, base: folder.hash }, tried.made)
  await alongside?.(connection, ids)
  const layers = [
    ...recorded.filter(({ withdrawn }) => withdrawn === undefined),
    ...tried.made.map((made, i) => ({ id: ids[i] ?? 0, ...made })),
  ]
  const next = { folder, laid: layOver(folder, layers), before: current, reviewer: who.by }
  return { version: await becomeCurrent(connection, next, needs), ids }
}
