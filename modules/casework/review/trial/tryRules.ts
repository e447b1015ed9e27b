import { compile, plainDate, type OutcomeKind, type Program, type RulePack } from '#engines/rules'
import type { Connection } from '#platform/database'
import { pinnedFacts } from '../decide/pinned.ts'
import { evaluate } from '../evaluate/evaluate.ts'
import { decisionsInTurn, type ReferredDecision } from '../replay/stored.ts'
import { changedCriteria, type ChangedCriterion } from './changedCriteria.ts'
import { recordedDecision } from './recorded.ts'

/** What rules make of a case: an outcome, or nothing, where they do not take its facts or have no such scheme. */
export type Ruled = OutcomeKind | 'not-decided'

/** A case that a draft of the rules would decide otherwise. */
export interface OtherwiseDecided {
  readonly reference: string
  readonly scheme: string
  /** What was decided by people. */
  readonly decided: 'approve' | 'refuse' | 'uphold' | 'overturn'
  readonly before: Ruled
  readonly after: Ruled
  readonly criteria: readonly ChangedCriterion[]
}

export interface TrialCount {
  readonly scheme: string
  readonly before: Ruled
  readonly after: Ruled
  readonly cases: number
}

export interface Trial {
  /** Cases that were tried: each by its last decision. */
  readonly tried: number
  /** Cases whose facts were erased, of which nobody can say. */
  readonly erased: number
  /** Every pair of outcomes, also those that stay as they are. */
  readonly counts: readonly TrialCount[]
  /** How many would come out otherwise, or come out alike for other reasons. */
  readonly otherwise: number
  readonly sameForOtherReasons: number
  /** The first of them, as many as were asked for. */
  readonly shown: readonly OtherwiseDecided[]
}

export interface TrialOptions {
  readonly scheme?: string
  /** How many cases to name; a thousand unless said. */
  readonly most?: number
}

function tryOne(program: Program, row: ReferredDecision): OtherwiseDecided | undefined {
  const pinned = pinnedFacts(row.facts)
  const asOf = plainDate(row.decided_on)
  if (pinned === undefined || asOf === undefined) return undefined
  const before = recordedDecision(row.criteria)
  const after = evaluate(program, row.subject, pinned.facts, asOf)?.decision
  return {
    reference: row.reference,
    scheme: row.scheme,
    decided: row.outcome,
    before: before?.outcome.kind ?? 'not-decided',
    after: after?.outcome.kind ?? 'not-decided',
    criteria: changedCriteria(before?.outcome.because, after?.outcome.because),
  }
}

/**
 * Decides every decided case that the connection may see again, by a draft of the rules, each for its own facts and day. It changes nothing.
 * A pure walk: cases are read by the hundred, and only those that are named are kept.
 * @param rules as `draftRules` or `readRules` gives them
 */
export async function tryRules(
  connection: Connection,
  rules: RulePack,
  { scheme, most = 1_000 }: TrialOptions = {},
): Promise<Trial> {
  const program = compile(rules)
  const counts = new Map<string, Omit<TrialCount, 'cases'> & { cases: number }>()
  const shown: OtherwiseDecided[] = []
  let [tried, erased, otherwise, sameForOtherReasons] = [0, 0, 0, 0]
  for await (const row of decisionsInTurn(connection, { which: 'last', scheme })) {
    const one = tryOne(program, row)
    if (one === undefined) {
      erased++
      continue
    }
    tried++
    const { before, after } = one
    const key = `${one.scheme} ${before} ${after}`
    const count = counts.get(key) ?? { scheme: one.scheme, before, after, cases: 0 }
    count.cases++
    counts.set(key, count)
    const isOther = before !== after
    if (isOther) otherwise++
    else if (one.criteria.length > 0) sameForOtherReasons++
    if (isOther && shown.length < most) shown.push(one)
  }
  return {
    tried,
    erased,
    counts: [...counts.values()].toSorted((a, b) =>
      a.scheme === b.scheme ? b.cases - a.cases : a.scheme < b.scheme ? -1 : 1,
    ),
    otherwise,
    sameForOtherReasons,
    shown,
  }
}
