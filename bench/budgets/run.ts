/**
 * npm run bench -- budgets [SEEDS FIRST]: 200 parallel calls at two processes against a budget for 50, over and over until it is spent, for each of 100 seeds: how many were let in
 * that need not have been, or were refused that need not have been, and whether ledger and records agree. Then what letting a call in and ending it takes of the processor.
 */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate, startPostgres } from '#platform/database'
import { budgetMigrations } from './migrations.ts'
import { costOf } from './cost.ts'
import { runSeeds } from './seeds.ts'

const [count = 100, first = 1] = process.argv.slice(2).map(Number)
const home = mkdtempSync(join(tmpdir(), 'feilun-budgets-database-'))
const server = await startPostgres(home, randomBytes(12).toString('hex'))
try {
  await migrate(server.url, budgetMigrations)
  const begun = performance.now()
  const { outcomes, faults } = await runSeeds(
    server.url,
    Array.from({ length: count }, (_, at) => first + at),
    ({ seed, level, limit, spent, letIn, refused, waves, faults: wrong }) => {
      console.log(
        `seed ${seed}: limit at the ${level}, ${limit}; spent ${spent}; ${letIn} let in, ${refused} refused, ${waves} waves, ${wrong.length} faults (load ${loadavg()[0]?.toFixed(1)})`,
      )
      for (const fault of wrong) console.log(`  ${fault}`)
    },
  )
  for (const fault of faults) console.log(fault)
  const cost = await costOf(server.url, 50_000)
  console.log(
    `admit and finish: ${cost.path.toFixed(1)} µs together; with storing and settling ${cost.all.toFixed(0)} µs of the processor a call (load ${loadavg()[0]?.toFixed(1)})`,
  )
  const sum = (of: (outcome: (typeof outcomes)[number]) => number) =>
    outcomes.reduce((total, each) => total + of(each), 0)
  const wrong = sum((outcome) => outcome.faults.length) + faults.length
  console.log(
    `bench budgets: seeds=${outcomes.length} passed_limit=${outcomes.filter(({ spent, limit }) => spent > limit).length} let_in=${sum(({ letIn }) => letIn)} refused=${sum(({ refused }) => refused)} waves=${sum(({ waves }) => waves)} faults=${wrong} admit_finish_us=${cost.path.toFixed(1)} with_storing_us=${cost.all.toFixed(0)} seconds=${((performance.now() - begun) / 1_000).toFixed(0)}`,
  )
  process.exitCode = wrong === 0 ? 0 : 1
} finally {
  await server.stop()
  rmSync(home, { recursive: true, force: true })
}
