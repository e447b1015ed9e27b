import {
  decide,
  nextRung,
  questions,
  type Decision,
  type FactId,
  type Facts,
  type Outcome,
  type PlainDate,
} from '#engines/rules'
import type { Scheme } from '#modules/packs'
import { factsOf, skippedOf, type Session } from '../session/session.ts'
import type { StandPack } from '../standPack.ts'
import type { Setting } from './setting.ts'
import { groupOf, groups, type Group } from './group.ts'
import { inOrder } from './order.ts'

/** One scheme and where someone stands with it. */
export interface Line {
  readonly scheme: Scheme
  readonly outcome: Outcome
  readonly group: Group
}

/** Where someone stands in a pack on a date, by all they have told. */
export interface Standing {
  readonly asOf: PlainDate
  readonly facts: Facts
  readonly lines: Readonly<Record<Group, readonly Line[]>>
  /** The questions that could still change something and were not skipped, the most telling first. */
  readonly toAsk: readonly FactId[]
  /** Those that were skipped and could still change something. */
  readonly skipped: readonly FactId[]
}

/** A decision with its next rung, if it is a no that has one. */
function withRung(decision: Decision, { program }: Pick<StandPack, 'program'>, facts: Facts): Decision {
  const { outcome, subject, asOf } = decision
  if (outcome.kind !== 'fails') return decision
  const rung = nextRung(program, facts, asOf, subject)
  return rung === undefined ? decision : { subject, asOf, outcome: { ...outcome, nextRung: rung } }
}

/** The decisions on all subjects, each `fails` with its next rung if it has one. */
export function decideAll(pack: Pick<StandPack, 'program'>, facts: Facts, asOf: PlainDate): readonly Decision[] {
  return decide(pack.program, facts, asOf).map((decision) => withRung(decision, pack, facts))
}

/** The questions that could still change something: first what decides the scheme that was asked about, then all others. */
function openQuestions({ pack: { program }, asOf, about }: Setting, facts: Facts): readonly FactId[] {
  const all = questions(program, facts, asOf)
  if (about === undefined || !program.subjectPlaces.has(about)) return all
  return [...new Set([...questions(program, facts, asOf, [about]), ...all])]
}

/** The question to put next; `undefined` where none that was not skipped could still change anything. */
export function nextQuestion(setting: Setting, session: Session): FactId | undefined {
  const skipped = new Set(skippedOf(session))
  return openQuestions(setting, factsOf(session, setting.pack.content.parties)).find((fact) => !skipped.has(fact))
}

/** Decides every scheme of the pack. Both the server and the browser call this, so they cannot differ. */
export function standingOf({ pack, asOf, about }: Setting, session: Session): Standing {
  const facts = factsOf(session, pack.content.parties)
  const outcomes = new Map(decideAll(pack, facts, asOf).map(({ subject, outcome }) => [subject, outcome]))
  const lines = pack.content.schemes.flatMap((scheme): Line[] => {
    const outcome = outcomes.get(scheme.id)
    return outcome === undefined ? [] : [{ scheme, outcome, group: groupOf(outcome) }]
  })
  const of = (group: Group) =>
    inOrder(
      lines.filter((line) => line.group === group),
      asOf,
    )
  const left = openQuestions({ pack, asOf, about }, facts)
  const skipped = new Set(skippedOf(session))
  return {
    asOf,
    facts,
    lines: { open: of('open'), rung: of('rung'), ask: of('ask'), waiting: of('waiting'), not: of('not') },
    toAsk: left.filter((fact) => !skipped.has(fact)),
    skipped: left.filter((fact) => skipped.has(fact)),
  }
}

export const allLines = ({ lines }: Standing): readonly Line[] => groups.flatMap((group) => lines[group])
