import {
  boundaryExamples,
  diff,
  type Example,
  type Facts,
  type OutcomeKind,
  type PlainDate,
  type Program,
} from '#engines/rules'

/** A party that shows a move: one of the worked examples, or one made to stand at a threshold. */
export interface ShownParty {
  /** Of a worked example. */
  readonly name?: string
  readonly asOf: PlainDate
  readonly facts: Facts
}

/** A subject that comes out otherwise for some parties. */
export interface OutcomeMove {
  readonly subject: string
  readonly from: OutcomeKind
  readonly to: OutcomeKind
  /** How many of the parties that were tried; a measure of where to look, not of any real population. */
  readonly parties: number
  /** The one with the fewest facts. */
  readonly shown: ShownParty
}

export interface OutcomeMoves {
  readonly moves: readonly OutcomeMove[]
  /** How many parties were tried. */
  readonly tried: number
}

const worked = ({ pack }: Program): readonly ShownParty[] =>
  pack.subjects.flatMap(({ examples = [] }) =>
    examples.map((example: Example) => ({ name: example.name, asOf: example['as-of'], facts: example.facts })),
  )

const factsKey = (facts: Facts): string =>
  JSON.stringify(Object.entries(facts).toSorted(([a], [b]) => (a < b ? -1 : 1)))

/** The parties to try, by day: the worked examples of both packs, and parties on either side of every threshold of both. */
function population(
  programs: readonly Program[],
  asOf: PlainDate | undefined,
): ReadonlyMap<PlainDate, readonly ShownParty[]> {
  const days = new Map<PlainDate, Map<string, ShownParty>>()
  const parties = [
    ...programs.flatMap(worked),
    ...programs.flatMap((program) => boundaryExamples(program).map(({ asOf: day, facts }) => ({ asOf: day, facts }))),
  ]
  for (const party of parties) {
    const day = asOf ?? party.asOf
    const known = days.get(day) ?? new Map<string, ShownParty>()
    const key = factsKey(party.facts)
    if (!known.has(key)) known.set(key, { ...party, asOf: day })
    days.set(day, known)
  }
  return new Map([...days].map(([day, known]) => [day, [...known.values()]]))
}

const size = ({ facts }: ShownParty): number => Object.keys(facts).length

/**
 * What comes out otherwise in `after` for the same parties. A subject that only one of the two has is a matter of their entries and not
 * told here.
 * @param asOf the day for which all are decided; left out, each party is decided on the day of its example
 */
export function outcomeMoves(before: Program, after: Program, asOf?: PlainDate): OutcomeMoves {
  const moves = new Map<string, OutcomeMove>()
  let tried = 0
  for (const [day, parties] of population([before, after], asOf)) {
    tried += parties.length
    const { outcomes } = diff(
      before,
      after,
      parties.map(({ facts }) => facts),
      day,
    )
    for (const { row, subject, from, to } of outcomes) {
      const party = parties[row]
      if (from === undefined || to === undefined || party === undefined) continue
      const key = `${subject} ${from} ${to}`
      const known = moves.get(key)
      const shown = known === undefined || size(party) < size(known.shown) ? party : known.shown
      moves.set(key, { subject, from, to, parties: (known?.parties ?? 0) + 1, shown })
    }
  }
  return { moves: [...moves.values()], tried }
}
