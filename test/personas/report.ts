/** Prints how many questions each persona is asked on hk-2026, and where they then stand. */
import { join } from 'node:path'
import { compile, plainDate } from '#engines/rules'
import { readRules } from '#modules/packs'
import { interview } from './interview.ts'
import { personas } from './personas.ts'

const program = compile(await readRules(join(import.meta.dirname, '../../packs/hk-2026')))
const asOf = plainDate('2026-11-22')
if (asOf === undefined) throw new Error('not a date')
console.log(`questions  open  could be  waiting  not for  (as of ${asOf})`)
for (const persona of personas) {
  const { asked, open, couldBe, waiting, notFor } = interview(program, persona, asOf)
  const cells = [asked.length, open, couldBe, waiting, notFor].map((n, index) =>
    String(n).padStart([9, 6, 10, 9, 9][index] ?? 0),
  )
  console.log(`${cells.join('')}  ${persona.name}`)
}
process.exitCode = 0
