import { execFile } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { masterKeyOf } from './masterKeyOf.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'feilun-secret-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

it('is the setting where there is one, and makes no file then', () => {
  expect(masterKeyOf('s'.repeat(32), folder)).toBe('s'.repeat(32))
  expect(readdirSync(folder)).toEqual([])
})

it('is refused where the setting is short', () => {
  expect(() => masterKeyOf('s'.repeat(31), folder)).toThrow(
    expect.objectContaining({ code: 'config-invalid', details: [expect.objectContaining({ at: 'FEILUN_SECRET' })] }),
  )
})

it('is made once where there is none, for its owner alone', () => {
  const home = join(folder, 'data')
  const key = masterKeyOf(undefined, home)
  expect(key.length).toBeGreaterThanOrEqual(32)
  expect(masterKeyOf('', home)).toBe(key)
  expect(statSync(join(home, 'secret')).mode & 0o777).toBe(0o600)
  expect(readdirSync(home)).toEqual(['secret'])
  expect(masterKeyOf(undefined, join(folder, 'other'))).not.toBe(key)
})

it('is closed to others again where its file was opened to them', () => {
  const key = masterKeyOf(undefined, folder)
  chmodSync(join(folder, 'secret'), 0o644)
  expect(masterKeyOf(undefined, folder)).toBe(key)
  expect(statSync(join(folder, 'secret')).mode & 0o777).toBe(0o600)
})

it('is never replaced where its file was cut short, since what it sealed would be lost', () => {
  writeFileSync(join(folder, 'secret'), 'short')
  expect(() => masterKeyOf(undefined, folder)).toThrow(expect.objectContaining({ code: 'config-invalid' }))
  expect(readFileSync(join(folder, 'secret'), 'utf8')).toBe('short')
})

it('is one and the same for processes that start together', async () => {
  const script = `const { masterKeyOf } = await import(${JSON.stringify(join(import.meta.dirname, 'masterKeyOf.ts'))})
    console.log(masterKeyOf(undefined, ${JSON.stringify(folder)}))`
  const start = () => promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script])
  const said = await Promise.all(Array.from({ length: 6 }, start))
  expect(new Set(said.map(({ stdout }) => stdout.trim())).size).toBe(1)
  expect(said[0]?.stdout.trim().length).toBeGreaterThanOrEqual(32)
  expect(readdirSync(folder)).toEqual(['secret'])
})
