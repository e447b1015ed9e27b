import { checkFacts, type Program } from '#engines/rules'
import type { Entry } from '../read/contentOf.ts'
import type { Finding } from '../read/finding.ts'
import type { Party } from '../content/programme.ts'

/** Facts with which a kind of party starts that the pack's rules would refuse. */
export function partyFacts(program: Program, parties: readonly Entry<Party>[]): readonly Finding[] {
  return parties.flatMap(({ value: { facts }, place }): readonly Finding[] => {
    const checked = checkFacts(program, facts)
    if (checked.ok) return []
    return checked.problems.map(({ fact, message }) => ({
      place: { file: place.file, path: [...place.path, 'facts', fact] },
      code: 'party-facts',
      message,
    }))
  })
}
