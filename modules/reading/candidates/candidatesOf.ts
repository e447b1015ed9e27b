import type { Reading } from '#engines/reading'
import type { Candidate } from './candidate.ts'

type Statement = Reading['candidates'][number]

function partsOf(statement: Statement): readonly Candidate[] {
  const { subject, voice, quotes, confidence, amounts, dates, owner, status } = statement
  const found = { subject, voice, quotes, confidence, statement }
  const from = quotes[0]?.start ?? subject.start
  return [
    ...amounts.map((fact): Candidate => ({ ...found, kind: 'amount', id: fact.id, fact })),
    ...dates.map((fact): Candidate => ({ ...found, kind: 'date', id: fact.id, fact })),
    ...(owner === undefined
      ? []
      : [{ ...found, kind: 'owner', id: `owner-${owner.start}-${owner.end}-${from}`, fact: owner } as const]),
    ...(status === undefined
      ? []
      : [
          {
            ...found,
            kind: 'status',
            id: `status-${status.words.start}-${status.words.end}-${from}`,
            fact: { ...status.words, state: status.state },
          } as const,
        ]),
  ]
}

/**
 * Every fact of a reading by itself, in the order of the text. Ids are of places alone: what a fact is thought to be about changes as the
 * pack grows, and a decision must not lose its candidate by that. Where one place says the same of several things, they are numbered.
 */
export function candidatesOf({ candidates }: Pick<Reading, 'candidates'>): readonly Candidate[] {
  const seen = new Map<string, number>()
  const inOrder = candidates
    .flatMap(partsOf)
    .map((candidate, at) => ({ candidate, at }))
    .sort((a, b) => (a.candidate.quotes[0]?.start ?? 0) - (b.candidate.quotes[0]?.start ?? 0) || a.at - b.at)
  return inOrder.map(({ candidate }) => {
    const n = (seen.get(candidate.id) ?? 0) + 1
    seen.set(candidate.id, n)
    return n === 1 ? candidate : { ...candidate, id: `${candidate.id}-${n}` }
  })
}
