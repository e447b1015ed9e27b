import { may, type Actor, type PersonId } from '#modules/identity'
import type { RulePack } from '#engines/rules'
import { FeilunError } from '#platform/errors'
import { knownPacks } from '../acts/packFor.ts'
import type { CaseView } from '../model/caseView.ts'
import { assign, takeOff, type AssignInput, type TakeOffInput } from './assign/assign.ts'
import { candidates, type Candidates } from './assign/candidates.ts'
import { askedToReview, declarable, declare, type Declaration } from './conflicts/declare.ts'
import type { Declarable } from './conflicts/view.ts'
import { decide, type DecideInput } from './decide/decide.ts'
import { deciding, weigh, type Deciding } from './decide/deciding.ts'
import type { Proposed } from './decide/problems.ts'
import { moderate, type ModerateInput } from './moderation/moderate.ts'
import type { Reviewing, ReviewNeeds } from './needs.ts'
import { openReview, type OpenReview } from './open/openCase.ts'
import { stageCounts, type StageCount } from './queue/counts.ts'
import { ownReviews, type OwnReview } from './queue/ownReviews.ts'
import { rulesOf } from './open/rulesOf.ts'
import type { RulesBeside } from './open/evidence.ts'
import { staffOf } from './staff.ts'
import { queuePage, type Page, type QueueEntry, type QueueFilter } from './queue/queue.ts'
import { workloadOf, type Workload } from './queue/workload.ts'
import { registerOf, type RegisterFilter } from './register/exportRegister.ts'
import { replay, type Replayed } from './replay/replay.ts'
import { decisionsByReference } from './replay/stored.ts'
import { lockSheet, type LockInput } from './sheets/lock.ts'
import type { ReviewView } from './sheets/reviewsOf.ts'
import { saveSheet, type SaveInput } from './sheets/save.ts'
import { reviews } from './sheets/show.ts'
import { draftRules } from './trial/draftRules.ts'
import { tryRules, type Trial, type TrialOptions } from './trial/tryRules.ts'

/** What officers, reviewers, approvers and auditors do with cases. All throw registered errors, and change nothing then. */
export interface Review {
  /** Who could review a case, the fair proposal first. For officers. */
  readonly candidates: (actor: Actor, reference: string) => Promise<Candidates>
  readonly assign: (actor: Actor, reference: string, input: AssignInput) => Promise<CaseView>
  readonly takeOff: (actor: Actor, reference: string, input: TakeOffInput) => Promise<CaseView>

  /** What the actor was asked to review of a case, found by its reference; undefined for whoever was not. */
  readonly asked: (actor: Actor, reference: string) => Promise<Declarable | undefined>
  /** What a reviewer is told of a case before declaring a conflict of interest, or that there is none. */
  readonly declarable: (actor: Actor, assignment: string) => Promise<Declarable>
  readonly declare: (actor: Actor, declaration: Declaration) => Promise<Declarable>
  /** The case beside its rules and evidence, for its reviewer. */
  readonly open: (actor: Actor, reference: string) => Promise<OpenReview>
  readonly saveSheet: (actor: Actor, reference: string, input: SaveInput) => Promise<{ readonly version: number }>
  readonly lockSheet: (actor: Actor, reference: string, input: LockInput) => Promise<CaseView>

  /** The rules' own view of a case, criterion by criterion, for whoever works on it. */
  readonly rules: (actor: Actor, reference: string) => Promise<RulesBeside>
  /** Names of those who work on a scheme's cases, for its officers and auditors. */
  readonly staff: (actor: Actor, scheme: string) => Promise<ReadonlyMap<PersonId, string>>

  /** Who reviews a case and, once all sheets of a review are locked, what they say, how far apart they lie, what was added. */
  readonly reviews: (actor: Actor, reference: string) => Promise<readonly ReviewView[]>
  readonly moderate: (actor: Actor, reference: string, input: ModerateInput) => Promise<CaseView>

  /** In which ways an approver can decide a case, with which reasons, up to how much; and what keeps them from it. */
  readonly deciding: (actor: Actor, reference: string) => Promise<Deciding>
  /** Whether a decision could be made as it is. @throws FeilunError `decision-incomplete` with what is wrong, at its field */
  readonly weigh: (actor: Actor, reference: string, proposed: Proposed) => Promise<void>
  readonly decide: (actor: Actor, reference: string, input: DecideInput) => Promise<CaseView>

  /** Open cases of the actor's office, the most urgent first, 25 to a page. */
  readonly queue: (actor: Actor, filter: QueueFilter) => Promise<Page<QueueEntry>>
  /** What the actor is to review. */
  readonly own: (actor: Actor, filter: Pick<QueueFilter, 'scheme' | 'overdue' | 'after'>) => Promise<Page<OwnReview>>
  readonly counts: (actor: Actor) => Promise<readonly StageCount[]>
  readonly workload: (actor: Actor, people: readonly PersonId[]) => Promise<readonly Workload[]>
  /**
   * The register of cases as CSV, told text by text to `write`, which is waited for: memory stays flat and a slow reader slows it down.
   * @throws FeilunError `not-permitted` before anything is written
   */
  readonly register: (actor: Actor, filter: RegisterFilter, write: (text: string) => Promise<void>) => Promise<void>

  /** Decides again what was decided in a case. @throws FeilunError `case-unknown` where nothing was decided, `not-permitted` */
  readonly replay: (actor: Actor, reference: string) => Promise<readonly Replayed[]>
  /**
   * Whom a draft of the rules would decide otherwise, among the cases that the actor may see.
   * @param draft the YAML of what is to be different, laid over the rules in use; or whole rules
   */
  readonly tryRules: (
    actor: Actor,
    draft: { readonly yaml: string } | { readonly rules: RulePack },
    options?: TrialOptions,
  ) => Promise<Trial>
}

const requireMay = (actor: Actor, action: Parameters<typeof may>[1]): void => {
  if (!may(actor, action)) throw new FeilunError('not-permitted')
}

export function createReview(given: ReviewNeeds): Review {
  const needs: Reviewing = { ...given, packs: knownPacks(given.packs) }
  const { identity, now, packs } = needs
  return {
    candidates: (actor, reference) => candidates(needs, actor, reference),
    assign: (actor, reference, input) => assign(needs, actor, reference, input),
    takeOff: (actor, reference, input) => takeOff(needs, actor, reference, input),
    asked: (actor, reference) => askedToReview(needs, actor, reference),
    declarable: (actor, assignment) => declarable(needs, actor, assignment),
    declare: (actor, declaration) => declare(needs, actor, declaration),
    open: (actor, reference) => openReview(needs, actor, reference),
    saveSheet: (actor, reference, input) => saveSheet(needs, actor, reference, input),
    lockSheet: (actor, reference, input) => lockSheet(needs, actor, reference, input),
    rules: (actor, reference) => rulesOf(needs, actor, reference),
    staff: (actor, scheme) => staffOf(needs, actor, scheme),
    reviews: (actor, reference) => reviews(needs, actor, reference),
    moderate: (actor, reference, input) => moderate(needs, actor, reference, input),
    deciding: (actor, reference) => deciding(needs, actor, reference),
    weigh: (actor, reference, proposed) => weigh(needs, actor, reference, proposed),
    decide: (actor, reference, input) => decide(needs, actor, reference, input),
    queue: async (actor, filter) => {
      requireMay(actor, 'queue.read')
      return identity.as(actor, (connection) => queuePage(connection, filter, now()))
    },
    own: async (actor, filter) => {
      requireMay(actor, 'sheet.write')
      return identity.as(actor, (connection) => ownReviews(connection, actor.person, filter, now()))
    },
    counts: async (actor) => {
      requireMay(actor, 'queue.read')
      return identity.as(actor, (connection) => stageCounts(connection, now()))
    },
    workload: async (actor, people) => {
      requireMay(actor, 'queue.read')
      return identity.as(actor, (connection) => workloadOf(connection, people, now()))
    },
    register: async (actor, filter, write) => {
      requireMay(actor, 'rules.try')
      await identity.as(actor, async (connection) => {
        for await (const text of registerOf(connection, filter)) await write(text)
      })
    },
    replay: async (actor, reference) => {
      requireMay(actor, 'rules.try')
      return replay(
        packs,
        reference,
        await identity.as(actor, (connection) => decisionsByReference(connection, reference)),
      )
    },
    tryRules: async (actor, draft, options) => {
      requireMay(actor, 'rules.try')
      const rules = 'rules' in draft ? draft.rules : draftRules(packs.current().rules, draft.yaml)
      return identity.as(actor, (connection) => tryRules(connection, rules, options))
    },
  }
}
