import type { Ingested } from '#modules/evidence'
import { sumOfText } from '#modules/evidence'
import type { AmendmentRecord } from '#modules/packs'
import type { Rejection, Decision } from './decisions/decision.ts'
import { recordsFor } from './decisions/state.ts'
import { decisionsOn, latestAcceptances } from './decisions/store.ts'
import { accept, citeMany, type Item } from './decide/accept.ts'
import { describe } from './decide/describe.ts'
import { reject, reopen } from './decide/reject.ts'
import { withdraw } from './decide/withdraw.ts'
import type { PackDiff, ReadingDependencies } from './dependencies.ts'
import { listTexts, type TextList } from './listTexts.ts'
import { openText, recordsById, type OpenedText } from './openText.ts'
import { keepReadings } from './text/keepReadings.ts'
import type { Fields } from './accept/formReader.ts'

/** An acceptance with how what it came to stands now. */
export interface Acceptance {
  readonly decision: Decision
  readonly records: readonly AmendmentRecord[]
}

export interface Changes {
  /** The latest first. */
  readonly acceptances: readonly Acceptance[]
  readonly hasMore: boolean
}

/** Everything that the desk does. What is refused is thrown: `Refused` with fields, or a registered error. */
export interface Readings {
  /** Fetches a document and keeps its text. @throws as `evidence.ingestUrl` */
  readonly addAddress: (url: string) => Promise<Ingested>
  /** Keeps a text that was pasted. @throws as `evidence.ingest` */
  readonly addText: (name: string, text: string) => Promise<Ingested>
  readonly list: (page: number) => Promise<TextList>
  readonly open: (source: string) => Promise<OpenedText>
  readonly describe: (
    source: string,
    fields: Fields,
    who: { readonly turn: number; readonly by: string },
  ) => Promise<void>
  readonly accept: (source: string, item: Item, fields: Fields, by: string) => Promise<void>
  readonly citeMany: (source: string, items: readonly Item[], by: string) => Promise<void>
  readonly reject: (
    source: string,
    items: readonly Item[],
    how: { readonly why: Rejection; readonly note: string; readonly by: string },
  ) => Promise<void>
  readonly reopen: (source: string, item: Item, by: string) => Promise<void>
  /** Takes back an acceptance; one that is not there, or not an acceptance, is left alone. */
  readonly withdraw: (
    of: { readonly sha256: string; readonly candidate: string; readonly turn: number },
    who: { readonly by: string; readonly reason: string },
  ) => Promise<void>
  /** Everything that was decided on one candidate, the first first. */
  readonly history: (sha256: string, candidate: string) => Promise<readonly Decision[]>
  /** What a claim of the pack rests on, for showing beside a candidate. */
  readonly quotes: ReadingDependencies['evidence']['quotes']
  readonly changes: () => Promise<Changes>
  /** What the folder of the pack would become. @throws FeilunError `pack-not-found`, `pack-invalid` */
  readonly diff: () => Promise<PackDiff>
}

const mostAcceptances = 200

export function createReadings(dependencies: ReadingDependencies): Readings {
  const { database, evidence, packs, read, exportPack } = dependencies
  const needs = { ...dependencies, readKept: keepReadings(read) }
  const open = async (source: string): Promise<OpenedText> =>
    openText(needs, source, recordsById(await packs.amendments()))
  return {
    addAddress: (url) => evidence.ingestUrl(url),
    addText: (name, text) => {
      // A form sends its lines with CR LF; and the same text pasted again is the same document, whatever it is called.
      const lines = text.replaceAll('\r\n', '\n')
      const origin = `pasted:${sumOfText(lines).slice(0, 16)}`
      return evidence.ingest({ name, bytes: new TextEncoder().encode(lines), origin })
    },
    list: (page) => listTexts(needs, page),
    open,
    describe: async (source, fields, who) => describe(needs, await open(source), fields, who),
    accept: async (source, item, fields, by) => accept(needs, await open(source), item, fields, by),
    citeMany: async (source, items, by) => citeMany(needs, await open(source), items, by),
    reject: async (source, items, how) => reject(needs, await open(source), items, how),
    reopen: async (source, item, by) => reopen(needs, await open(source), item, by),
    withdraw: async ({ sha256, candidate, turn }, who) => {
      const decision = (await decisionsOn(database, sha256, candidate)).find((each) => each.turn === turn)
      if (decision?.decision === 'accepted') await withdraw(needs, decision, who)
    },
    quotes: (citations) => evidence.quotes(citations),
    history: (sha256, candidate) => decisionsOn(database, sha256, candidate),
    changes: async () => {
      const records = recordsById(await packs.amendments())
      const latest = await latestAcceptances(database, mostAcceptances + 1)
      const acceptances = latest
        .slice(0, mostAcceptances)
        .map((decision) => ({ decision, records: recordsFor(decision, records) }))
      return { acceptances, hasMore: latest.length > mostAcceptances }
    },
    diff: async () => exportPack((await packs.amendments()).filter(({ state }) => state.kind === 'in-force')),
  }
}
