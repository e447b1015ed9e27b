import { provePack, type Program } from '#engines/rules'
import type { ParsedFile } from '../read/entries.ts'
import { finding, type Finding } from '../read/finding.ts'
import { placeOfRule } from './ruleEntries.ts'

/** What the worked examples of a pack do not pin down; run only for its author, since it decides every example on every mutant. */
export function unproved({ pack }: Program, files: readonly ParsedFile[]): readonly Finding[] {
  const placeOf = placeOfRule(files, pack)
  const { survivors, disagreements } = provePack(pack)
  const survived = survivors.flatMap(({ path, change }): readonly Finding[] => {
    const place = placeOf(path)
    return place === undefined ? [] : [finding(place, 'mutation-survives', { change })]
  })
  const doubtful = disagreements.flatMap(({ subject, asOf, facts, expected }): readonly Finding[] => {
    const place = placeOf(['subjects', pack.subjects.findIndex(({ id }) => id === subject)])
    const values = { asOf, facts: JSON.stringify(facts), expected }
    return place === undefined ? [] : [finding(place, 'two-readings', values)]
  })
  return [...survived, ...doubtful]
}
