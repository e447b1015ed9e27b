import type { Actor } from '#modules/identity'
import type { Decided, StageOf } from '#modules/packs'
import { FeilunError } from '#platform/errors'
import { dayIn } from '../../acts/day.ts'
import type { Act, Once } from '../../model/act.ts'
import type { CaseView } from '../../model/caseView.ts'
import { ceilingOfCase } from '../../money/hold.ts'
import { answersOf } from '../../store/answers.ts'
import type { Reviewing } from '../needs.ts'
import { reviewsOf } from '../sheets/reviewsOf.ts'
import { saltBytes } from '../sheets/commitment.ts'
import { wordsOf } from '../sheets/reasonLength.ts'
import { addDecision, decisionsOf } from '../store/decisions.ts'
import { detail } from '../words.ts'
import { notApart, notApartWords } from './apart.ts'
import { factsOf, frozenFacts } from './frozenFacts.ts'
import { pin } from './pinned.ts'
import { requireComplete } from './problems.ts'
import type { Given } from './reasons.ts'
import { scoresTold } from './scoresTold.ts'

export interface DecideInput extends Once {
  readonly outcome: Decided
  /** Reasons that the process allows for the outcome, each with written words. */
  readonly reasons: readonly Given[]
  /** In minor units, where something is awarded here. */
  readonly amount?: number
}

type DecidingStage = StageOf<'decision'> | StageOf<'appeal'>

/** The stage as one at which an approver decides this. @throws FeilunError `act-not-open` */
function decidingStage(act: Act, outcome: Decided): DecidingStage {
  const stage = act.stage()
  const fits =
    (stage.kind === 'decision' && (outcome === 'approve' || outcome === 'refuse')) ||
    (stage.kind === 'appeal' && (outcome === 'uphold' || outcome === 'overturn'))
  if (!fits) throw new FeilunError('act-not-open', { reference: act.row().reference })
  return stage
}

/**
 * Decides a case, or an appeal, and all that comes of it in one transaction: the decision with its reasons and what it rests on, the event, the
 * hold of the award, the next stage. Of two who decide at once one decides and the other is told `case-moved-on`.
 * @throws FeilunError `decider-not-apart` with why, `decision-incomplete` with what is wrong at its field, `act-not-open`, `case-moved-on`,
 * `limit-exceeded` where there is no money for the award: then nothing was decided
 */
export async function decide(
  needs: Reviewing,
  actor: Actor,
  reference: string,
  { version, key, outcome, reasons, amount }: DecideInput,
): Promise<CaseView> {
  // Whatever was sent, also what will be refused: a key is held against it.
  const sent = reasons.map(({ reason, words }) => [reason.toWellFormed(), words.toWellFormed()])
  const once = { key, act: 'decide', input: { outcome, reasons: sent, amount: String(amount) } }
  const asked = { action: 'case.decide', role: 'approver', reference, version, once } as const
  return needs.actOn(actor, asked, async (act) => {
    const stage = decidingStage(act, outcome)
    const { connection, at, pack, process } = act
    const row = act.row()
    const against = await notApart(connection, actor, row, stage.kind)
    if (against.length > 0)
      throw new FeilunError(
        'decider-not-apart',
        {},
        against.map((why) => detail('decide', notApartWords(why))),
      )
    const reviews = await reviewsOf(connection, needs.packs, row)
    const ceiling = await requireComplete(
      { outcome, reasons, ...(amount === undefined ? {} : { amount }) },
      { process, stage: stage.id, reviews, ceiling: () => ceilingOfCase(act) },
    )

    const held = frozenFacts(pack, process, row.party_kind, await answersOf(connection, row.id))
    const pinned = pin(pack, row.scheme, {
      held,
      facts: factsOf(held),
      asOf: dayIn(pack.content.pack.timezone, row.submitted ?? at),
      salt: needs.random(saltBytes),
    })
    const number = (await decisionsOf(connection, row.id)).length + 1
    const award = ceiling === undefined ? undefined : amount
    const recorded = await act.record({
      kind: 'decided',
      role: 'approver',
      audience: 'all',
      body: {
        number,
        stage: stage.id,
        outcome,
        reasons: reasons.map(({ reason }) => reason),
        ...(award === undefined || ceiling === undefined ? {} : { amount: award, unit: ceiling.unit }),
        pack: pack.hash,
        version: pack.version,
        criteria: pinned.criteria_hash,
        facts: pinned.facts_hash,
        day: pinned.decided_on,
      },
      content: { words: reasons.map(({ words }) => wordsOf(words)) },
    })
    await addDecision(connection, {
      case_id: row.id,
      number,
      stage: stage.id,
      outcome,
      by: actor.person,
      role: 'approver',
      at,
      reasons: reasons.map(({ reason, words }) => ({ reason, words: wordsOf(words) })),
      amount: award ?? null,
      unit: award === undefined ? null : (ceiling?.unit ?? null),
      subject: row.scheme,
      ...pinned,
      pack_hash: pack.hash,
      pack_version: pack.version,
      scores: scoresTold(reviews),
      event_seq: recorded.seq,
    })
    await act.move({ kind: outcome, amount: award })
  })
}
