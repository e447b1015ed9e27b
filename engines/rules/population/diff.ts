import type { OutcomeKind } from '../model/decision.ts'
import type { Facts } from '../model/facts.ts'
import type { PlainDate } from '../model/plainDate.ts'
import type { RulePack } from '../model/pack.ts'
import { checkFacts } from '../answer/checkFacts.ts'
import { decide } from '../answer/decide.ts'
import type { Program } from '../plan/program.ts'

export type Section = 'facts' | 'parameters' | 'criteria' | 'subjects'

export interface StructuralChange {
  readonly section: Section
  readonly id: string
  readonly change: 'added' | 'removed' | 'changed'
}

/** A party, by its row in the population, whose outcome differs; a subject that one of the packs lacks has no outcome there. */
export interface OutcomeChange {
  readonly row: number
  readonly subject: string
  readonly from: OutcomeKind | undefined
  readonly to: OutcomeKind | undefined
}

export interface Difference {
  readonly structure: readonly StructuralChange[]
  readonly outcomes: readonly OutcomeChange[]
  /** For each subject that changes, how many parties go from one outcome to another, as `fails → meets`. */
  readonly moves: Readonly<Record<string, Readonly<Record<string, number>>>>
}

/** Whose outcome changes between two versions of a pack, and what was changed in the pack. */
export function diff(before: Program, after: Program, population: readonly Facts[], asOf: PlainDate): Difference {
  const outcomes: OutcomeChange[] = []
  const moves = new Map<string, Map<string, number>>()
  for (const [row, facts] of population.entries()) {
    const was = outcomesOf(before, facts, asOf)
    const is = outcomesOf(after, facts, asOf)
    for (const subject of new Set([...was.keys(), ...is.keys()])) {
      const from = was.get(subject)
      const to = is.get(subject)
      if (from === to) continue
      outcomes.push({ row, subject, from, to })
      const counts = moves.get(subject) ?? new Map<string, number>()
      const move = `${from ?? 'absent'} → ${to ?? 'absent'}`
      counts.set(move, (counts.get(move) ?? 0) + 1)
      moves.set(subject, counts)
    }
  }
  return {
    structure: structureOf(before.pack, after.pack),
    outcomes,
    moves: Object.fromEntries([...moves].map(([subject, counts]) => [subject, Object.fromEntries(counts)])),
  }
}

/** Facts that a version does not know, or no longer accepts, are unanswered there. */
function outcomesOf(program: Program, facts: Facts, asOf: PlainDate): ReadonlyMap<string, OutcomeKind> {
  const accepted = Object.entries(facts).filter(([id, value]) => checkFacts(program, { [id]: value }).ok)
  const decisions = decide(program, Object.fromEntries(accepted), asOf, { reasons: 'none' })
  return new Map(decisions.map((decision) => [decision.subject, decision.outcome.kind]))
}

function structureOf(before: RulePack, after: RulePack): readonly StructuralChange[] {
  const changes: StructuralChange[] = []
  for (const section of ['facts', 'parameters', 'criteria', 'subjects'] as const) {
    const was = new Map(before[section].map((item) => [item.id, canonical(item)]))
    const is = new Map(after[section].map((item) => [item.id, canonical(item)]))
    for (const id of new Set([...was.keys(), ...is.keys()])) {
      const from = was.get(id)
      const to = is.get(id)
      if (from === to) continue
      changes.push({ section, id, change: from === undefined ? 'added' : to === undefined ? 'removed' : 'changed' })
    }
  }
  return changes
}

/** JSON with the keys in order, so that a pack whose keys were only moved about is the same pack. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
  })
}
