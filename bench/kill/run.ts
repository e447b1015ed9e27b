/**
 * npm run bench -- kill [ROUNDS [WORK]]: kill -9 of the application and, in every other round, of PostgreSQL, in the middle of keyed work: of the ledger by
 * itself, of the whole product over HTTP (`product`), and of two nodes of the gateway in the middle of streams (`gateway`).
 */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { loadavg, tmpdir } from 'node:os'
import { killRounds, type Round } from './harness.ts'
import { killGateway } from './gateway/rounds.ts'
import { killProduct } from './product/rounds.ts'
import { works } from './works.ts'

const each = Number(process.argv[2] ?? 20)
const only = process.argv[3]

let lost = 0
const figures: string[] = []

async function told(work: string, killing: (home: string, tell: (round: Round) => void) => Promise<readonly Round[]>) {
  const home = mkdtempSync(join(tmpdir(), 'feilun-kill-'))
  const load = () => loadavg()[0]?.toFixed(1) ?? ''
  const rounds = await killing(home, ({ victim, acknowledged, unanswered, repeated, faults }) => {
    console.log(
      `${work}: ${victim.padEnd(11)} ${acknowledged} acknowledged, ${unanswered} unanswered and asked again, ${repeated} repeated, ${faults.length} faults (load ${load()})`,
    )
    for (const fault of faults.slice(0, 5)) console.log(`  ${fault}`)
  })
  rmSync(home, { recursive: true, force: true })
  const sum = (of: (round: Round) => number) => rounds.reduce((total, round) => total + of(round), 0)
  const kills = (victim: Round['victim']) => rounds.filter((round) => round.victim === victim).length
  lost += sum(({ faults }) => faults.length)
  figures.push(
    `${work}_application_kills=${kills('application')} ${work}_database_kills=${kills('database')} ${work}_acknowledged=${sum(({ acknowledged }) => acknowledged)} ` +
      `${work}_unanswered=${sum(({ unanswered }) => unanswered)} ${work}_faults=${sum(({ faults }) => faults.length)}`,
  )
}

const { random } = Math
for (const work of Object.keys(works).filter((name) => only === undefined || name === only))
  await told(work, (home, tell) => {
    // As many of each victim.
    const rounds = each * 2
    return killRounds({ work, rounds, home, password: randomBytes(12).toString('hex'), random, told: tell })
  })
const victims = Array.from({ length: each }, () => ['application', 'database'] as const).flat()
if (only === undefined || only === 'product')
  await told('product', (home, tell) => killProduct({ victims, home, random, told: tell }))
if (only === undefined || only === 'gateway')
  await told('gateway', (home, tell) => killGateway({ victims, home, random, told: tell }))
console.log(`bench kill: ${figures.join(' ')}`)
process.channel?.unref()
process.exitCode = lost === 0 ? 0 : 1
