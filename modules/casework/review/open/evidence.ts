import type { Decision } from '#engines/rules'
import type { LoadedPack } from '#modules/packs'
import type { CaseAnswer, CaseFile } from '../../model/answer.ts'
import { notDecided, type Undecidable } from '../decide/pinned.ts'
import type { FrozenFact } from '../decide/frozenFacts.ts'
import { criterionLines, type CriterionLine } from '../evaluate/criterionLines.ts'

/** One criterion of the scheme beside what the applicant sent for it. */
export interface CriterionBeside extends CriterionLine {
  readonly held: readonly FrozenFact[]
}

/** What the rules say of a case, criterion by criterion. */
export interface RulesBeside {
  readonly decision: Decision | Undecidable
  readonly criteria: readonly CriterionBeside[]
}

/** The rules' own view of frozen facts, with the facts that each criterion rests on, where they came from and how sure they are. */
export function rulesBeside(
  { rules }: Pick<LoadedPack, 'rules'>,
  decision: Decision | Undecidable,
  held: readonly FrozenFact[],
): RulesBeside {
  if (decision.outcome.kind === 'not-decided')
    return { decision: notDecided(decision.subject, decision.asOf), criteria: [] }
  const { because } = decision.outcome
  const lines = because === undefined ? [] : criterionLines(rules, because)
  return {
    decision,
    criteria: lines.map((line) => ({ ...line, held: held.filter(({ fact }) => line.facts.includes(fact)) })),
  }
}

/** What was answered and attached to the things that a criterion of the process names as its evidence. */
export interface Evidence {
  readonly answers: readonly CaseAnswer[]
  readonly files: readonly CaseFile[]
}

/** Only what was sent counts; where the process names nothing, everything that was sent may bear on it. */
export function evidenceFor(
  named: readonly string[],
  answers: readonly CaseAnswer[],
  files: readonly CaseFile[],
): Evidence {
  const counts = (ask: string) => named.length === 0 || named.includes(ask)
  return {
    answers: answers.filter(({ ask, frozen }) => frozen && counts(ask)),
    files: files.filter(({ ask, removable }) => !removable && counts(ask)),
  }
}
