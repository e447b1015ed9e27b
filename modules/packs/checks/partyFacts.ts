import { checkFacts, factTerm, type Program } from '#engines/rules'
import type { Entry } from '../read/contentOf.ts'
import { finding, type Finding } from '../read/finding.ts'
import type { Party } from '../content/programme.ts'

/** Facts with which a kind of party starts that the pack's rules would refuse. */
export function partyFacts(program: Program, parties: readonly Entry<Party>[]): readonly Finding[] {
  return parties.flatMap(({ value: { facts }, place }): readonly Finding[] => {
    const checked = checkFacts(program, facts)
    if (checked.ok) return []
    return checked.problems.map((problem) => {
      const where = { file: place.file, path: [...place.path, 'facts', problem.fact] }
      return finding(where, 'party-facts', { problem: factTerm(problem) })
    })
  })
}
