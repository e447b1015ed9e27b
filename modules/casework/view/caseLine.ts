import type { PartyView } from '#modules/identity'
import { schemeById, type LoadedPack, type Process } from '#modules/packs'
import type { Text } from '#platform/i18n'
import type { KnownPacks } from '../acts/packFor.ts'
import type { CaseLine } from '../model/caseView.ts'
import type { CaseRow } from '../model/tables.ts'

/** The name of a stage; its id where the process has no such stage any more, which only a draft can come to. */
export function stageName({ stages }: Pick<Process, 'stages'>, stage: string): Text {
  return stages.find(({ id }) => id === stage)?.name ?? { 'zh-Hant': stage, 'zh-Hans': stage, en: stage }
}

/** What stands in a list of a case. @param process undefined for a draft whose scheme takes no cases any more */
export function caseLine(row: CaseRow, pack: LoadedPack, process: Process | undefined, party: PartyView): CaseLine {
  const id = row.scheme
  const title = schemeById(pack.content, id)?.title ?? process?.title ?? { 'zh-Hant': id, 'zh-Hans': id, en: id }
  return {
    reference: row.reference,
    scheme: row.scheme,
    title,
    party,
    stage: {
      id: row.stage,
      kind: row.stage_kind,
      name: stageName(process ?? { stages: [] }, row.stage),
      since: row.stage_since,
    },
    step: row.step,
    waitsFor: row.waits_for,
    standing: row.standing,
    result: row.result ?? undefined,
    opens: row.opens ?? undefined,
    due: row.due ?? undefined,
    started: row.started,
    submitted: row.submitted ?? undefined,
  }
}

/** The same from a row: a draft whose scheme takes no cases any more is still listed. */
export function lineOf(packs: KnownPacks, row: CaseRow): CaseLine {
  const pack = row.pack_hash === null ? packs.current() : packs.at(row.pack_hash)
  const process = pack.content.processes.find(({ id, scheme }) =>
    row.pack_hash === null ? scheme === row.scheme : id === row.process,
  )
  return caseLine(row, pack, process, unknownParty(row))
}

/** A party that is not known any more, since it had itself erased. */
export const unknownParty = ({ party, party_kind }: Pick<CaseRow, 'party' | 'party_kind'>): PartyView => ({
  id: party,
  kind: party_kind,
  name: '—',
})
