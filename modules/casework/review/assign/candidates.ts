import { FeilunError } from '#platform/errors'
import { may, type Actor, type PersonId } from '#modules/identity'
import { workloadOf, type Workload } from '../queue/workload.ts'
import type { Reviewing } from '../needs.ts'
import { caseSeen } from '../sheets/caseSeen.ts'
import { inActor } from '../inActor.ts'
import { stageOf } from '../sheets/caseUnderReview.ts'
import { involvedIn } from './involved.ts'
import { propose } from './propose.ts'
import { reviewStage } from './reviewStage.ts'
import { unfit, type Unfit } from './unfit.ts'

/** Somebody who reviews for the scheme: how much they have to do, and what stands against their reviewing this case. */
export interface CandidateView extends Workload {
  readonly name: string
  readonly unfit: Unfit | undefined
  /** Whether the fair proposal names them. */
  readonly proposed: boolean
}

export interface Candidates {
  /** How many more the stage takes. */
  readonly needed: number
  /** Those who may review first, the least busy first. */
  readonly people: readonly CandidateView[]
}

/** Who could review a case that stands at a review. @throws FeilunError `case-unknown`, `not-permitted`, `act-not-open` */
export async function candidates(needs: Reviewing, actor: Actor, reference: string): Promise<Candidates> {
  return inActor(needs, actor, async (connection) => {
    const row = await caseSeen(connection, reference)
    if (!may(actor, 'case.assign', { scheme: row.scheme })) throw new FeilunError('not-permitted')
    const { reviewers } = reviewStage(stageOf(needs.packs, row, row.stage).stage, reference)
    const involved = await involvedIn(connection, row, needs.people)
    const holders = await needs.people.holding(connection, 'reviewer', row.scheme)
    const loads = await workloadOf(
      connection,
      holders.map(({ person }) => person),
      needs.now(),
    )
    const needed = Math.max(0, reviewers - involved.reviewing.size)
    const known = holders.map(({ person, name }, place) => ({
      ...(loads[place] ?? { waiting: 0, late: 0, recent: 0 }),
      person,
      name,
      unfit: unfit(person, true, involved),
    }))
    const fit = known.filter((each) => each.unfit === undefined)
    const named = new Set<PersonId>(
      propose(
        reference,
        fit.map(({ person, waiting, recent }) => ({ id: person, waiting, recent })),
        needed,
      ),
    )
    const rank = ({ unfit: why, waiting, recent }: (typeof known)[number]) =>
      (why === undefined ? 0 : 1_000_000) + waiting * 1_000 + recent
    return {
      needed,
      people: known
        .map((each) => ({ ...each, proposed: named.has(each.person) }))
        .toSorted((a, b) => Number(b.proposed) - Number(a.proposed) || rank(a) - rank(b)),
    }
  })
}
