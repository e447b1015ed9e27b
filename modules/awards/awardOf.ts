import { isUnit, minor, type Unit } from '#modules/accounts'
import {
  measureById,
  officeName,
  processById,
  schemeById,
  type Content,
  type LoadedPack,
  type Process,
} from '#modules/packs'
import type { Text } from '#platform/i18n'
import type { Award, AwardMilestone, Recipient } from './award.ts'
import type { MadeRow } from './store.ts'

const asText = (id: string): Text => ({ 'zh-Hant': id, 'zh-Hans': id, en: id })

/** A unit of the ledger; casework keeps no other. */
export function unitOf(unit: string): Unit {
  if (!isUnit(unit)) throw new Error(`an award is in ${unit}, which the ledger does not count`)
  return unit
}

/** Whether a process only shows how it could work. One that is not known any more is taken for an example: an award is never made official by a gap. */
export const isExample = (process: Process | undefined): boolean => process?.basis.kind !== 'published'

/** Parties of these kinds are people, also where they applied by another name. */
function isPersonKind({ parties }: Content, kind: string): boolean {
  return parties.some(({ id, group, facts }) => (id === kind || facts['party-kind'] === kind) && group === 'person')
}

function recipientOf(row: MadeRow, content: Content): Recipient {
  const { personal, party, name, party_kind: partyKind } = row
  if (personal || party === null || name === null || isPersonKind(content, partyKind)) return { kind: 'person' }
  return { kind: 'organisation', id: party, name, partyKind }
}

function funderOf(content: Content, scheme: string, measure: string): Award['funder'] {
  const owner = schemeById(content, scheme)?.owner ?? measureById(content, measure)?.owner
  if (owner === undefined || !('office' in owner)) return undefined
  return { id: owner.office, name: officeName(content, owner.office) ?? asText(owner.office) }
}

const stateOfMilestone = (state: MadeRow['milestones'][number]['state']): AwardMilestone['state'] =>
  state === 'accepted' || state === 'paid' ? 'met' : state === 'lapsed' ? 'not-met' : 'scheduled'

/** An award in the words of the pack by which it was decided. */
export function awardOf(row: MadeRow, { content }: LoadedPack): Award {
  const process = processById(content, row.process)
  const scheme = schemeById(content, row.scheme)
  const measure = row.account?.split('/')[0] ?? process?.award.measure ?? ''
  const payments = row.payments
    .filter(({ state }) => state !== 'returned')
    .map(({ stage, round, amount, state, paid }) => ({
      stage,
      round,
      amount: minor(amount),
      paid: state === 'paid' ? (paid ?? undefined) : undefined,
    }))
  const milestones = row.milestones.map(({ stage, round, state, due, accepted }) => ({
    stage,
    round,
    name: process?.stages.find(({ id }) => id === stage)?.name ?? asText(stage),
    due: due ?? undefined,
    met: accepted ?? undefined,
    state: stateOfMilestone(state),
  }))
  const outcomes = row.outcomes.map(({ after_months: afterMonths, at }) => ({ afterMonths, reported: at }))
  const days = [
    row.awarded,
    row.closed ?? '',
    ...payments.map(({ paid }) => paid ?? ''),
    ...milestones.map(({ met }) => met ?? ''),
    ...outcomes.map(({ reported }) => reported),
  ]
  return {
    reference: row.reference,
    scheme: {
      id: row.scheme,
      title: scheme?.title ?? process?.title ?? asText(row.scheme),
      summary: scheme?.summary ?? process?.title ?? asText(row.scheme),
    },
    measure,
    funder: funderOf(content, row.scheme, measure),
    recipient: recipientOf(row, content),
    amount: minor(row.amount),
    unit: unitOf(row.unit),
    awarded: row.awarded,
    paid: minor(payments.reduce((sum, { amount, paid }) => (paid === undefined ? sum : sum + amount), 0)),
    payments,
    milestones,
    outcomes,
    state: row.closed === null ? 'running' : row.result === 'completed' ? 'completed' : 'ended',
    closed: row.closed ?? undefined,
    isExample: isExample(process),
    modified: days.reduce((latest, day) => (day > latest ? day : latest)),
  }
}
