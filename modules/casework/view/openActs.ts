import { may, type Action, type Actor } from '#modules/identity'
import type { Process } from '#modules/packs'
import { placeOf } from '../acts/placing.ts'
import type { OpenAct } from '../model/caseView.ts'
import type { CaseRow } from '../model/tables.ts'
import { formAt } from '../forms/openForm.ts'
import { allowed, type Allowed, type ProcessMachine } from '../process/index.ts'

interface Offer {
  readonly act: OpenAct
  readonly action: Action
}

const applicant: Readonly<Record<string, Offer>> = {
  send: { act: 'submit', action: 'case.submit' },
  withdraw: { act: 'withdraw', action: 'case.withdraw' },
  reply: { act: 'reply', action: 'case.reply' },
  accept: { act: 'accept', action: 'case.accept' },
  decline: { act: 'decline', action: 'case.accept' },
  appeal: { act: 'appeal', action: 'case.appeal' },
}

function offerOf({ event, by }: Allowed, { stage_kind: kind }: CaseRow): Offer | undefined {
  switch (by) {
    case 'applicant':
      if (event === 'reported') return { act: kind === 'outcome' ? 'tell-outcome' : 'report', action: 'case.report' }
      return applicant[event]
    case 'programme-officer':
      if (event === 'ask') return { act: 'ask', action: 'case.check' }
      if (event === 'accepted') return { act: 'accept-report', action: 'case.check' }
      return { act: event === 'returned' ? 'return-report' : 'check', action: 'case.check' }
    case 'approver':
      return { act: 'decide', action: 'case.decide' }
    case 'reviewer':
      return { act: 'review', action: 'sheet.write' }
    case 'payment':
    case 'clock':
      return undefined
  }
}

/** Whether somebody acts for a case's party: nobody decides about a party of their own. */
export const isOwn = (actor: Actor, { party }: Pick<CaseRow, 'party'>): boolean =>
  actor.mandates.some((mandate) => mandate.party === party)

/** What somebody can do with a case as it stands, by the process and by their office. */
export function openActs(
  machine: ProcessMachine,
  process: Process,
  row: CaseRow,
  actor: Actor,
  at: Date,
): readonly OpenAct[] {
  const stage = machine.stages.get(row.stage)?.stage
  const own = isOwn(actor, row)
  const about = { scheme: row.scheme, party: row.party }
  const offers = allowed(machine, placeOf(machine, row), at)
    .filter(({ from }) => from === undefined || from <= at.toISOString())
    .flatMap((each) => {
      const offer = offerOf(each, row)
      const isTheirs = offer !== undefined && may(actor, offer.action, about) && (each.by === 'applicant') === own
      return isTheirs ? [offer.act] : []
    })
  const writes =
    own && stage !== undefined && formAt(process, stage) !== undefined && offers.length > 0 && row.step !== 'reported'
  const assigns =
    !own && row.stage_kind === 'review' && may(actor, 'case.assign', { scheme: row.scheme, party: row.party })
  return [...new Set([...(writes ? (['answer'] as const) : []), ...offers, ...(assigns ? (['assign'] as const) : [])])]
}
