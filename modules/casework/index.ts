/** Cases: one application's life from its first answer to its outcome. See README.md. */
export { createCasework } from './createCasework.ts'
export { builtInScanner } from './files/builtInScanner.ts'
export { scannerAt } from './files/clamdScanner.ts'
export type { LogFault, LogReport } from './log/verifyLog.ts'
export { caseworkMigrations } from './migrations.ts'
export type { Act, ActOn, Asked, Once, OpenedAct, OnVersion, Recorded } from './model/act.ts'
export type { AskState, CaseAnswer, CaseFile, FileKind, FormAsk } from './model/answer.ts'
export type {
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
