import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { killGateway } from './gateway/rounds.ts'

const home = mkdtempSync(join(tmpdir(), 'feilun-kill-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))

/** `npm run bench -- kill 10 gateway` does twenty rounds. */
it('records and bills every call that a client saw, once, whichever node or PostgreSQL is killed in the middle of streams', async () => {
  const victims = ['application', 'database', 'application'] as const
  const rounds = await killGateway({ victims, home, random: Math.random })
  expect(rounds.flatMap(({ faults }) => faults)).toEqual([])
  expect(rounds.map(({ victim }) => victim)).toEqual(victims)
  expect(rounds.every(({ unanswered }) => unanswered > 0)).toBe(true)
  expect(rounds.every(({ acknowledged }) => acknowledged >= 60)).toBe(true)
}, 300_000)
