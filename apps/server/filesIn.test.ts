import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { filesIn } from './filesIn.ts'
import { ingestFolder } from './ingestFolder.ts'
import { readWithin } from './readWithin.ts'

const folder = mkdtempSync(join(tmpdir(), 'feilun-files-'))
afterAll(() => rmSync(folder, { recursive: true }))
mkdirSync(join(folder, 'inner'))
writeFileSync(join(folder, 'b.txt'), 'b')
writeFileSync(join(folder, '.hidden'), 'h')
writeFileSync(join(folder, 'inner', 'a.txt'), 'a')
symlinkSync(folder, join(folder, 'inner', 'round'))
execFileSync('mkfifo', [join(folder, 'pipe.txt')])

it('names the files of a folder and of those in it, and follows no link, which could lead round in circles', () => {
  expect(filesIn(folder)).toEqual([join(folder, 'b.txt'), join(folder, 'inner', 'a.txt')])
})

it('reads no pipe, which could keep it waiting for ever', () => {
  expect(() => readWithin(join(folder, 'pipe.txt'), 'pipe.txt', 10)).toThrow('document-unreadable')
  expect(readWithin(join(folder, 'b.txt'), 'b.txt', 10)).toHaveLength(1)
})

it('says which setting names a folder that is not there', async () => {
  const evidence = { ingest: () => Promise.reject(new Error('There is nothing to read.')) }
  await expect(ingestFolder(evidence, join(folder, 'none'), 10, 'en', () => {})).rejects.toMatchObject({
    code: 'config-invalid',
    details: [{ at: 'FEILUN_SOURCES' }],
  })
})
