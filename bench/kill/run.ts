/** npm run bench -- kill [ROUNDS [WORK]]: kill -9 of the application and, in every other round, of PostgreSQL, in the middle of keyed work. */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { killRounds } from './harness.ts'
import { works } from './work.ts'

const each = Number(process.argv[2] ?? 20)
const only = process.argv[3]

let lost = 0
const figures: string[] = []
for (const work of Object.keys(works).filter((name) => only === undefined || name === only)) {
  const home = mkdtempSync(join(tmpdir(), 'feilun-kill-'))
  const rounds = await killRounds({
    work,
    // As many of each victim.
    rounds: each * 2,
    home,
    password: randomBytes(12).toString('hex'),
    random: Math.random,
    told: ({ victim, acknowledged, unanswered, repeated, faults }) => {
      console.log(
        `${work}: ${victim.padEnd(11)} ${acknowledged} acknowledged, ${unanswered} unanswered and asked again, ${repeated} repeated, ${faults.length} faults`,
      )
      for (const fault of faults.slice(0, 5)) console.log(`  ${fault}`)
    },
  })
  rmSync(home, { recursive: true, force: true })
  const sum = (of: (round: (typeof rounds)[number]) => number) => rounds.reduce((total, round) => total + of(round), 0)
  lost += sum(({ faults }) => faults.length)
  figures.push(
    `${work}_application_kills=${each} ${work}_database_kills=${each} ${work}_acknowledged=${sum(({ acknowledged }) => acknowledged)} ` +
      `${work}_unanswered=${sum(({ unanswered }) => unanswered)} ${work}_faults=${sum(({ faults }) => faults.length)}`,
  )
}
console.log(`bench kill: ${figures.join(' ')}`)
process.channel?.unref()
process.exitCode = lost === 0 ? 0 : 1
