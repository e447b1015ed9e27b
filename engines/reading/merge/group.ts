import type { Candidate } from '../reading.ts'
import { similarity } from '../subjects/similarity.ts'
import type { NamedReading } from './merged.ts'

export interface Member {
  readonly source: string
  readonly candidate: Candidate
}
export interface ThingGroup {
  readonly id: string
  readonly known: boolean
  readonly title: string
  readonly members: Member[]
}

/** From here on two titles are of one thing. */
const sameTitle = 0.72
/** Titles that were only described or carried over are too loose to be compared. */
const compares = ({ subject }: Candidate): boolean => subject.found === 'named' || subject.found === 'heading'

/** Puts the candidates that are about the same thing together: by known id, else by the likeness of their titles. */
export function groupThings(readings: readonly NamedReading[]): readonly ThingGroup[] {
  const known = new Map<string, ThingGroup>()
  const fresh: ThingGroup[] = []
  for (const { source, reading } of readings) {
    for (const candidate of reading.candidates) {
      const { subject } = candidate
      const member = { source, candidate }
      if (subject.known) {
        const group = known.get(subject.known.id) ?? {
          id: subject.known.id,
          known: true,
          title: subject.text,
          members: [],
        }
        known.set(group.id, group)
        group.members.push(member)
        continue
      }
      const isSame = (group: ThingGroup): boolean =>
        group.title === subject.text || (compares(candidate) && similarity(group.title, subject.text) >= sameTitle)
      const group = fresh.find(isSame)
      if (group) group.members.push(member)
      else fresh.push({ id: `new-${source}-${candidate.id}`, known: false, title: subject.text, members: [member] })
    }
  }
  return [...known.values(), ...fresh]
}
