import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { clockOf } from './clock.ts'

const folder = mkdtempSync(join(tmpdir(), 'feilun-clock-'))
afterAll(() => rmSync(folder, { recursive: true }))
const file = join(folder, 'ahead')
const ahead = (now: () => Date) => Math.round((now().getTime() - Date.now()) / 60_000)

it('shows the true time, and in a test what its file says at that moment', () => {
  expect(ahead(clockOf({ FEILUN_CLOCK: undefined, NODE_ENV: 'production' }))).toBe(0)
  const now = clockOf({ FEILUN_CLOCK: file, NODE_ENV: 'test' })
  expect(ahead(now)).toBe(0)
  writeFileSync(file, '7200\n')
  expect(ahead(now)).toBe(120)
})

it.each(['production', 'development'] as const)('cannot be set in %s', (environment) => {
  expect(() => clockOf({ FEILUN_CLOCK: file, NODE_ENV: environment })).toThrow(
    expect.objectContaining({ code: 'config-invalid', details: [{ at: 'FEILUN_CLOCK', message: expect.any(String) }] }),
  )
})
