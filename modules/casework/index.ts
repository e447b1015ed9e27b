/** Cases: one application's life from its first answer to its outcome. See README.md. */
export { createCasework } from './createCasework.ts'
export { builtInScanner } from './files/builtInScanner.ts'
export { scannerAt } from './files/clamdScanner.ts'
export type { CaseLogReport, LogFault, LogReport } from './log/verifyLog.ts'
export {
  LetterHtml,
  letterOf,
  letterPdf,
  lettersOf,
  verificationCode,
  type GenuineLetter,
  type Letter,
  type LetterBlock,
  type LetterInput,
  type LetterKind,
  type LetterPdfOptions,
  type LetterRef,
} from './letters/index.ts'
export { caseworkMigrations } from './migrations.ts'
export type { Act, ActOn, Asked, Once, OpenedAct, OnVersion, Recorded } from './model/act.ts'
export type { AskState, CaseAnswer, CaseFile, FileKind, FormAsk } from './model/answer.ts'
export type {
  Ahead,
  AwardView,
  CaseLine,
  CaseMessage,
  CaseView,
  CheckView,
  DecisionView,
  GivenReason,
  MilestoneView,
  Next,
  OpenAct,
  Page,
  PaymentView,
  TimelineEntry,
} from './model/caseView.ts'
export type {
  Applying,
  Casework,
  CheckInput,
  Download,
  GivenAnswer,
  GivenFile,
  Officing,
  Seeing,
  Start,
  Tending,
} from './model/casework.ts'
export type { Audience, CaseEvent, EventKind, EventRole, NewEvent } from './model/event.ts'
export type { FormView } from './model/formView.ts'
export type { CaseId, Reference } from './model/ids.ts'
export type {
  BankAccount,
  CaseworkNeeds,
  PacksPort,
  PaymentOrder,
  PaymentsPort,
  Scanned,
  Scanner,
  SecretsPort,
} from './model/needs.ts'
export { CASE_NOTICES, type CaseNotice, type CaseNoticeKind } from './model/notice.ts'
export type { CaseResult, CaseStanding, MoveKind, Step, Transition, WaitsFor } from './model/stage.ts'
export type { GivenAsked, GivenAward } from './tend/given.ts'
export { createReplays, type Replays } from './review/createReplays.ts'
export { accountOf, awardAccounts, unitOf } from './money/account.ts'
export { outline, reasonsFor, type OutlinedStage } from './process/index.ts'
export { createReview, type Review } from './review/createReview.ts'
export type { AssignInput, TakeOffInput } from './review/assign/assign.ts'
export type { Candidates, CandidateView } from './review/assign/candidates.ts'
export type { Unfit } from './review/assign/unfit.ts'
export type { Declaration } from './review/conflicts/declare.ts'
export type { Declarable } from './review/conflicts/view.ts'
export type { NotApart } from './review/decide/apart.ts'
export type { DecideInput } from './review/decide/decide.ts'
export type { Choice, Deciding } from './review/decide/deciding.ts'
export type { FrozenFact } from './review/decide/frozenFacts.ts'
export type { ScoreTold } from './review/decide/scoresTold.ts'
export type { CriterionLine } from './review/evaluate/criterionLines.ts'
export type { ModerationEntry } from './review/moderation/entries.ts'
export type { ModerateInput } from './review/moderation/moderate.ts'
export { farApart, type CriterionSpread, type Spread } from './review/moderation/spread.ts'
export type { PeoplePort, ReviewNeeds } from './review/needs.ts'
export type { CriterionBeside, Evidence, RulesBeside } from './review/open/evidence.ts'
export type { OpenReview, OwnSheet, ToScore } from './review/open/openCase.ts'
export type { StageCount } from './review/queue/counts.ts'
export type { OwnReview } from './review/queue/ownReviews.ts'
export { mine, type Office, type QueueEntry, type QueueFilter, type Page as QueuePage } from './review/queue/queue.ts'
export type { Workload } from './review/queue/workload.ts'
export type { RegisterFilter } from './review/register/exportRegister.ts'
export type { Replayed } from './review/replay/replay.ts'
export { isCommittedTo } from './review/sheets/commitment.ts'
export type { LockInput } from './review/sheets/lock.ts'
export { leastReason, longestReason } from './review/sheets/reasonLength.ts'
export type { ReviewView, SealedSheet, ShownSheet } from './review/sheets/reviewsOf.ts'
export type { SaveInput } from './review/sheets/save.ts'
export type { Score, Sheet, SheetDraft } from './review/sheets/sheet.ts'
export type { ChangedCriterion } from './review/trial/changedCriteria.ts'
export type { OtherwiseDecided, Trial, TrialCount, TrialOptions } from './review/trial/tryRules.ts'
