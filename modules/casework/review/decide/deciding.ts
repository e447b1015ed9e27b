import { may, type Actor } from '#modules/identity'
import { decided, type AllowedReason, type Decided } from '#modules/packs'
import { FeilunError } from '#platform/errors'
import { awards } from './awards.ts'
import { ceilingOfCase } from '../../money/hold.ts'
import type { Ceiling } from '../../money/account.ts'
import { reasonsFor } from '../../process/index.ts'
import { inActor } from '../inActor.ts'
import type { Reviewing } from '../needs.ts'
import { caseSeen } from '../sheets/caseSeen.ts'
import { stageOf } from '../sheets/caseUnderReview.ts'
import { reviewsOf } from '../sheets/reviewsOf.ts'
import { notApart, type NotApart } from './apart.ts'
import { requireComplete, type Proposed } from './problems.ts'
import { wantsDiscussion } from './scoresTold.ts'

/** One way in which a case can be decided now. */
export interface Choice {
  readonly outcome: Decided
  readonly reasons: readonly AllowedReason[]
  /** What may be awarded with it; undefined where nothing is awarded here. */
  readonly award: Ceiling | undefined
}

/** What an approver needs to decide a case. */
export interface Deciding {
  readonly version: number
  readonly choices: readonly Choice[]
  /** What keeps this approver from deciding it. */
  readonly notApart: readonly NotApart[]
  /** Whether the sheets lie so far apart that an entry of moderation is wanted first. */
  readonly wantsDiscussion: boolean
}

/** @throws FeilunError `case-unknown`, `not-permitted`, `act-not-open` */
export async function deciding(needs: Reviewing, actor: Actor, reference: string): Promise<Deciding> {
  return inActor(needs, actor, async (connection) => {
    const row = await caseSeen(connection, reference)
    if (!may(actor, 'case.decide', { scheme: row.scheme })) throw new FeilunError('not-permitted')
    const { pack, process, stage } = stageOf(needs.packs, row, row.stage)
    const { kind } = stage
    if (kind !== 'decision' && kind !== 'appeal') throw new FeilunError('act-not-open', { reference })
    const here: ReadonlySet<Decided> = new Set(kind === 'decision' ? ['approve', 'refuse'] : ['uphold', 'overturn'])
    const ceiling = await ceilingOfCase({ connection, process, pack, row: () => row })
    return {
      version: row.version,
      choices: decided
        .filter((outcome) => here.has(outcome))
        .map((outcome) => ({
          outcome,
          reasons: reasonsFor(process, stage.id, outcome),
          award: awards(process, stage.id, outcome) ? ceiling : undefined,
        })),
      notApart: await notApart(connection, actor, row, kind),
      wantsDiscussion: wantsDiscussion(await reviewsOf(connection, needs.packs, row)),
    }
  })
}

/**
 * Whether a decision could be made as it is, so that whoever decides is not asked to confirm what would be refused. It changes nothing.
 * @throws FeilunError `decision-incomplete`, and as `deciding`
 */
export async function weigh(needs: Reviewing, actor: Actor, reference: string, proposed: Proposed): Promise<void> {
  await inActor(needs, actor, async (connection) => {
    const row = await caseSeen(connection, reference)
    if (!may(actor, 'case.decide', { scheme: row.scheme })) throw new FeilunError('not-permitted')
    const { pack, process } = stageOf(needs.packs, row, row.stage)
    await requireComplete(proposed, {
      process,
      stage: row.stage,
      reviews: await reviewsOf(connection, needs.packs, row),
      ceiling: () => ceilingOfCase({ connection, process, pack, row: () => row }),
    })
  })
}
