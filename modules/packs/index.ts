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
export type { Scheme } from './content/scheme.ts'
export {
  guidelineById,
  measureById,
  officeById,
  officeName,
  proposalById,
  purposeById,
  roleById,
  schemeById,
  sourceById,
} from './lookups.ts'
