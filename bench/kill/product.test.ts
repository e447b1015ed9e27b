import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { killProduct } from './product/rounds.ts'

const home = mkdtempSync(join(tmpdir(), 'feilun-kill-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))

/** `npm run bench -- kill` does twenty rounds of each. */
it('keeps every application, decision and payment that it acknowledged, each once, whoever is killed', async () => {
  const victims = ['application', 'database', 'application', 'database'] as const
  const rounds = await killProduct({ victims, home, random: Math.random })
  expect(rounds.flatMap(({ faults }) => faults)).toEqual([])
  expect(rounds.map(({ victim }) => victim)).toEqual(victims)
  expect(rounds.every(({ unanswered }) => unanswered > 0)).toBe(true)
  expect(rounds.every(({ acknowledged }) => acknowledged >= 30)).toBe(true)
}, 300_000)
