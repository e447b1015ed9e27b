import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { minor } from '#modules/accounts'
import { readConfig } from '#platform/config'
import { openDatabase, startPostgres } from '#platform/database'
import { modulesOf } from '../../../apps/server/modulesOf.ts'
import { freePort } from '../../../test/browser/support/freePort.ts'
import type { Round, Victim } from '../harness.ts'
import { browsing, cookieByLink } from './browsing.ts'
import { scheme, takeThrough, type Staff } from './course.ts'
import { productFaults } from './faults.ts'
import { payUntil } from './paying.ts'
import { comeIn, newSchool } from './people.ts'
import { recordOf, type Done } from './record.ts'
import { serverAt } from './server.ts'

export interface ProductKilling {
  readonly victims: readonly Victim[]
  /** Where PostgreSQL and the product keep their files. */
  readonly home: string
  readonly random: () => number
  readonly told?: (round: Round) => void
}

/** How many apply at once, and how many pairs of an officer and an approver pay. */
const applicants = 6
const payers = 2

const root = join(import.meta.dirname, '..', '..', '..')
const run = promisify(execFile)

const processOf = (home: string): number =>
  Number(readFileSync(join(home, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])

/**
 * Runs the whole product and kills it, or PostgreSQL under it, with SIGKILL, while people apply, are decided and are paid over HTTP. Whatever
 * nobody answered is asked for again with the same key; then all that was ever acknowledged is looked for. In the end the product's own
 * commands are asked, too.
 */
export async function killProduct({ victims, home, random, told }: ProductKilling): Promise<readonly Round[]> {
  const postgres = await startPostgres(home, randomBytes(12).toString('hex'))
  const env = {
    DATABASE_URL: postgres.url,
    FEILUN_DATA: home,
    FEILUN_SECRET: randomBytes(32).toString('hex'),
    FEILUN_PACK: join(root, 'packs/hk-2026'),
    FEILUN_LOG: 'silent',
    FEILUN_RATE_PER_MINUTE: '1000000',
    FEILUN_DEBTOR_NAME: 'Example Treasury',
    FEILUN_DEBTOR_ACCOUNT: '000111222333',
    FEILUN_DEBTOR_BANK: '024',
    FEILUN_DEBTOR_CLEARING: 'HKNCC',
  }
  const server = serverAt(await freePort(), env)
  const database = openDatabase(postgres.url)
  const found: Round[] = []
  const done: Done[] = []
  try {
    await server.start()
    const modules = modulesOf(database, readConfig(env), () => new Date())
    const { identity, ledger } = modules
    const { origin } = server
    await ledger.limit({
      key: 'kill',
      by: 'kill',
      path: `${scheme}/${scheme}/example-call`,
      limit: minor(1_000_000_000_000),
    })
    const staff: Staff = {
      officer: await comeIn(identity, origin, 'Officer', [{ role: 'programme-officer' }]),
      approver: await comeIn(identity, origin, 'Approver', [{ role: 'approver' }]),
    }
    for (const [at, victim] of victims.entries()) {
      const record = recordOf()
      let over = false
      const isOver = () => over
      const lanes = Array.from({ length: applicants }, async (_, lane) => {
        const name = `Applicant ${at}-${lane}`
        const { link } = await identity.inviteAsOperator({ name, grants: [] })
        const cookie = await cookieByLink(origin, link.path)
        while (!isOver()) {
          const party = await newSchool(database, name).catch(() => pause(100))
          if (party !== undefined) await takeThrough(party, browsing(origin, cookie), staff, record, isOver)
          if (record.faults.length > 20) break
        }
      })
      const payments = Array.from({ length: payers }, () => payUntil(isOver, staff, record))
      const working = Promise.all([...lanes, ...payments])
      // What fails in one of them must not wait for the others.
      const failed = working.then(() => undefined)
      const untilDone = async (wanted: number) => {
        const deadline = performance.now() + 180_000
        while (record.done.length < wanted && record.faults.length === 0) {
          const last = server.ended()
          if (last !== undefined) throw new Error(`The product has ended by itself:\n${last}`)
          if (performance.now() > deadline) throw new Error(`Nothing was acknowledged any more, short of ${wanted}.`)
          await pause(2)
        }
      }
      const both = (wanted: number) => Promise.race([untilDone(wanted), failed])
      try {
        await both(15 + Math.floor(random() * 30))
        if (victim === 'application') {
          await server.kill()
          await server.start()
        } else process.kill(processOf(home), 'SIGKILL')
        await both(record.done.length + 15 + Math.floor(random() * 15))
      } finally {
        over = true
      }
      await working
      const faults = [...record.faults]
      const repeated = record.done.filter(() => random() < 0.2)
      for (const { what, about, location, again } of repeated) {
        const answered = await again()
        if (answered.location !== location)
          faults.push(
            `${what} ${about} led to ${location}, and when it was asked for again to ${answered.status} ${answered.location}`,
          )
      }
      done.push(...record.done)
      faults.push(...(await productFaults({ database, ...modules }, staff.officer, done)))
      const round: Round = {
        victim,
        acknowledged: record.done.length,
        unanswered: record.unanswered,
        repeated: repeated.length,
        faults,
      }
      found.push(round)
      told?.(round)
    }
    for (const command of [
      ['audit', 'verify'],
      ['accounts', 'check'],
    ])
      await run(process.execPath, [join(root, 'apps/build/cli.ts'), ...command], {
        cwd: root,
        env: { ...process.env, ...env },
      })
  } finally {
    await server.kill()
    await database.close()
    await postgres.stop()
  }
  return found
}
