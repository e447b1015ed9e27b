/** The face of the rules engine: pure, deterministic, and free of any reader, clock or network. */
export { compile } from './compile.ts'
export { checkFacts, type CheckedFacts } from './answer/checkFacts.ts'
export { decide, type DecideOptions } from './answer/decide.ts'
export { missing } from './answer/missing.ts'
export { nextRung } from './answer/nextRung.ts'
export { questions } from './answer/questions.ts'
export { checkPack } from './checks/checkPack.ts'
export { columnsFromFacts, simulateFromFacts, textNumber } from './population/columnsFromFacts.ts'
export { OUTCOME_CODES, simulate, tally, type Columns, type Simulation } from './population/simulate.ts'
export { diff, type Difference, type OutcomeChange, type Section, type StructuralChange } from './population/diff.ts'
export { runExamples, type ExampleResult } from './proof/runExamples.ts'
export { boundaryExamples, type BoundaryExample } from './proof/boundaryExamples.ts'
export { mutations, type Mutant } from './proof/mutations.ts'
export { provePack, survivors, type Proof } from './proof/provePack.ts'
export type { Program } from './plan/program.ts'
export { PackFaults, UncheckedInput, FAULT_CODES, type Fault, type FaultCode, type Path } from './model/fault.ts'
export type { FaultKey, Param, Params, Term, TermName } from './model/wording.ts'
export { factTerm } from './answer/factTerm.ts'
export { dateOfDay, dayNumber, isPlainDate, plainDate, type PlainDate } from './model/plainDate.ts'
export type { Citation } from './model/citation.ts'
export type { Comparison, Criterion, CriterionFrame, Expression, Literal, Operator, Span } from './model/expression.ts'
export { OPERATORS } from './model/expression.ts'
export type { FactExpectation, FactId, FactProblem, FactProblemCode, FactValue, Facts } from './model/facts.ts'
export {
  FACT_TYPES,
  type Example,
  type Exception,
  type Fact,
  type FactType,
  type NamedCriterion,
  type Option,
  type Parameter,
  type ParameterValue,
  type RulePack,
  type Subject,
} from './model/pack.ts'
export {
  OUTCOME_KINDS,
  type Change,
  type Decision,
  type OpenPoint,
  type Outcome,
  type OutcomeKind,
  type Reach,
  type Rung,
} from './model/decision.ts'
export type {
  ExceptionReason,
  GroupReason,
  OpenReason,
  Reason,
  ReferenceReason,
  TestReason,
  Truth,
  ValidityReason,
} from './model/reason.ts'
export type { Language, Text } from './model/text.ts'
