export type { Approximation, Citation, Owner } from './content/basics.ts'
export type { Content } from './content/content.ts'
export type { Measure, MeasuredFigure, Money, Promised } from './content/measure.ts'
export type {
  Conflict,
  Guideline,
  Office,
  PackHead,
  Party,
  Proposal,
  Purpose,
  Role,
  Series,
  SourceEntry,
} from './content/programme.ts'
export { answerKey, fileKinds, type Ask, type AskKind, type ProcessForm } from './content/ask.ts'
export { decided, type AllowedReason, type Award, type Decided, type Process } from './content/process.ts'
export { exitsOf, type Exit, type ExitEvent } from './content/exits.ts'
export { usualStages } from './usualStages.ts'
export type { CheckPoint, ProcessResult, ReviewCriterion, Stage, StageKind, StageOf } from './content/stage.ts'
export type { Scheme } from './content/scheme.ts'
export {
  guidelineById,
  measureById,
  officeById,
  officeName,
  processById,
  processOn,
  proposalById,
  purposeById,
  roleById,
  schemeById,
  sourceById,
} from './lookups.ts'
export { claimsOf } from './claims/claimsOf.ts'
export type { Amendment, AmendmentKind, ReadAmendment } from './amend/amendment.ts'
export type { AmendmentRecord, AmendmentState } from './amend/amendmentRecord.ts'
export type { AmendRequest } from './amend/amendPack.ts'
export type { Withdrawal, Withdrawn } from './amend/withdrawAmendments.ts'
export { createPacks, type Amended, type Packs, type PacksNeeds } from './createPacks.ts'
export type { EntryChange } from './diff/entryChanges.ts'
export type { FieldChange } from './diff/fieldChanges.ts'
export type { EntryKind, PackBody } from './diff/listsOf.ts'
export type { Claim, ClaimKind, SourceRegister } from './evidencePort.ts'
export type { LoadedPack } from './loadedPack.ts'
export { firstDay, lastDay, type LooseDate } from './looseDate.ts'
export { packsMigrations } from './migrations.ts'
export type { Problem } from './read/problem.ts'
export { readPack, type Pack, type ReadPack } from './readPack.ts'
export type { PackChange } from './store.ts'
export { anchorPack, type AnchorPack } from './anchor/anchorPack.ts'
export { checkPack, type CheckOptions, type Checkup, type Looked } from './checkPack.ts'
export { textsBySum, type Texts } from './checks/texts.ts'
export { diffPacks, type DiffOptions, type PackDifference } from './diffPacks.ts'
export type { OutcomeMove, OutcomeMoves, ShownParty } from './diff/outcomeMoves.ts'
export { exportAmendments, type Exportable, type PackExport } from './export/exportAmendments.ts'
export { writeExport } from './export/writeExport.ts'
export { packInvalid } from './packInvalid.ts'
export { problemWords } from './words/problemWords.ts'
export { readRules } from './readRules.ts'
export { packSchema } from './schema/packSchema.ts'
export { packsNames } from './writtenNames.ts'
