import type { CaseView } from '../../model/caseView.ts'
import type { CaseRow } from '../../model/tables.ts'

const text = { 'zh-Hant': '', 'zh-Hans': '', en: '' }

/** A view with where a case stands and nothing else: tests of the review ask for no more. */
export const plainView = (row: CaseRow): CaseView => ({
  id: row.id,
  reference: row.reference,
  scheme: row.scheme,
  title: text,
  party: { id: row.party, kind: row.party_kind, name: '' },
  stage: { id: row.stage, kind: row.stage_kind, name: text, since: row.stage_since },
  step: row.step,
  waitsFor: row.waits_for,
  standing: row.standing,
  result: row.result ?? undefined,
  opens: row.opens ?? undefined,
  due: row.due ?? undefined,
  started: row.started,
  submitted: row.submitted ?? undefined,
  version: row.version,
  language: row.language,
  process: row.process,
  pack: { hash: row.pack_hash ?? '', version: row.pack_version ?? '' },
  example: undefined,
  next: undefined,
  ahead: [],
  acts: [],
  appealUntil: undefined,
  closed: row.closed ?? undefined,
  erased: false,
  answers: [],
  sealed: [],
  files: [],
  timeline: [],
  messages: [],
  checks: [],
  decisions: [],
  award: undefined,
  milestones: [],
})
