import { z } from 'zod'
import type { Process } from '#modules/packs'
import type { CaseMessage, CheckView, DecisionView, GivenReason } from '../model/caseView.ts'
import type { DecisionRow } from '../model/reviewTables.ts'
import type { CheckRow, MessageRow } from '../model/tables.ts'
import { stageName } from './caseLine.ts'

const reasons = z.array(z.object({ reason: z.string(), words: z.string() }))
const points = z.array(z.object({ point: z.string(), met: z.boolean(), note: z.string() }))

const sameInAll = (id: string) => ({ 'zh-Hant': id, 'zh-Hans': id, en: id })

const givenReasons = (process: Process, kept: unknown): readonly GivenReason[] =>
  reasons.parse(kept).map(({ reason, words }) => ({
    reason,
    words,
    text: process.reasons.find(({ id }) => id === reason)?.text ?? sameInAll(reason),
  }))

export function checkView(process: Process, row: CheckRow): CheckView {
  const stage = process.stages.find(({ id }) => id === row.stage)
  const asked = stage?.kind === 'check' ? stage.points : []
  return {
    stage: row.stage,
    name: stageName(process, row.stage),
    outcome: row.outcome,
    points: points.parse(row.points).map(({ point, met, note }) => ({
      point,
      met,
      note,
      text: asked.find(({ id }) => id === point)?.text ?? sameInAll(point),
    })),
    reasons: givenReasons(process, row.reasons),
    at: row.at,
  }
}

export const decisionView = (process: Process, row: DecisionRow): DecisionView => ({
  number: row.number,
  stage: row.stage,
  outcome: row.outcome,
  at: row.at,
  reasons: givenReasons(process, row.reasons),
  amount: row.amount ?? undefined,
  unit: row.unit ?? undefined,
  criteria: row.criteria,
  facts: row.facts ?? undefined,
  scores: row.scores ?? undefined,
  decidedOn: row.decided_on,
  packHash: row.pack_hash,
  packVersion: row.pack_version,
})

export const messageView = ({ id, kind, answers, words, at }: MessageRow): CaseMessage => ({
  id,
  kind,
  answers: answers ?? undefined,
  from: kind === 'question' || kind === 'returned' ? 'office' : 'applicant',
  words: words ?? undefined,
  at,
})
