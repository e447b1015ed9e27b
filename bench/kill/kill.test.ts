import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { killRounds } from './harness.ts'
import { works } from './works.ts'

const homes: string[] = []
afterAll(() => {
  for (const home of homes) rmSync(home, { recursive: true, force: true })
})

/** `npm run bench -- kill` does forty rounds. */
it.each(Object.keys(works))(
  '%s: what was acknowledged survives the end of the application and of PostgreSQL, and what is asked again is done once',
  async (work) => {
    const home = mkdtempSync(join(tmpdir(), 'feilun-kill-'))
    homes.push(home)
    const password = randomBytes(12).toString('hex')
    const rounds = await killRounds({ work, rounds: 3, home, password, random: Math.random })
    expect(rounds.map(({ victim }) => victim)).toEqual(['application', 'database', 'application'])
    expect(rounds.flatMap(({ faults }) => faults)).toEqual([])
    expect(rounds.reduce((sum, { acknowledged }) => sum + acknowledged, 0)).toBeGreaterThan(150)
  },
)
