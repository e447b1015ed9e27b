import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createEvidence } from '#modules/evidence'
import { createIdentity } from '#modules/identity'
import { createPacks } from '#modules/packs'
import { scratchDatabase, type ScratchDatabase } from '../../test/support/scratchDatabase.ts'
import { migrations } from '../server/modules.ts'

const root = join(import.meta.dirname, '..', '..')
const folder = mkdtempSync(join(tmpdir(), 'feilun-reviewing-'))
const pack = join(folder, 'pack')
let scratch: ScratchDatabase
const now = () => new Date()

beforeAll(async () => {
  cpSync(join(root, 'modules/packs/example-pack'), pack, { recursive: true })
  scratch = await scratchDatabase(migrations)
  const { database } = scratch
  const evidence = createEvidence({ database, now, limits: { maxDocumentBytes: 1_000_000 }, allowedHosts: [] })
  const packs = createPacks({ database, evidence, now })
  await packs.load(pack)
  const office = { id: 'library', name: { 'zh-Hant': '圖書館', en: 'Library' }, kind: 'other' } as const
  await packs.amend({ amendments: [{ kind: 'add-office', office }], by: { name: 'Chan Tai-man' } })
})
afterAll(async () => {
  await scratch.close()
  rmSync(folder, { recursive: true, force: true })
})

const feilun = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', join(root, 'apps/build/cli.ts'), ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, LANG: 'en_GB.UTF-8', LC_ALL: 'en_GB.UTF-8', DATABASE_URL: scratch.url, ...env },
  })

describe('feilun pack export', () => {
  it('prints the diff alone, and writes nothing unless told to', () => {
    const shown = feilun(['pack', 'export', '--pack', pack])
    expect(shown.status).toBe(0)
    expect(shown.stdout.split('\n').slice(0, 2)).toEqual(['--- a/pack.yaml', '+++ b/pack.yaml'])
    expect(shown.stdout).toContain('+  - { id: library, name: { zh-Hant: 圖書館, en: Library }, kind: other }')
    expect(shown.stderr).toContain('Amendments: 1; files: 1.')
    expect(feilun(['pack', 'export', '--pack', pack]).stdout).toBe(shown.stdout)
  })

  it('writes with --write what feilun pack check accepts, and then has no more to write', () => {
    expect(feilun(['pack', 'export', '--pack', pack, '--write']).status).toBe(0)
    expect(feilun(['pack', 'check', pack]).stdout).toContain('no errors')
    expect(feilun(['pack', 'export', '--pack', pack])).toMatchObject({ status: 0, stdout: '' })
  })

  it('takes no option that it does not know', () => {
    expect(feilun(['pack', 'export', '--wirte']).status).toBe(2)
  })
})

/** Whom a link would let in. */
const holderOf = (link: URL) => {
  const mail = { send: async () => {} }
  const random = (bytes: number) => new Uint8Array(bytes)
  const needs = { database: scratch.database, now, random, newId: randomUUID, mail, origin: () => link.origin }
  return createIdentity(needs).rooms.links.holderOf(link.searchParams.get('key') ?? '')
}

describe('feilun desk', () => {
  it('prints a link that lets the person named in, on the address at which the site is known', async () => {
    const made = feilun(['desk', '--name', 'Chan Tai-man'], { FEILUN_ORIGIN: 'https://feilun.example' })
    const link = new URL(made.stdout.trim())
    expect(link.origin + link.pathname).toBe('https://feilun.example/sign-in/link')
    expect(await holderOf(link)).toEqual({ name: 'Chan Tai-man', next: '/desk' })
  })

  it('says what it needs', () => {
    expect(feilun(['desk'])).toMatchObject({ status: 2, stdout: '' })
    const nameless = feilun(['desk', '--name', ' '])
    expect(nameless).toMatchObject({ status: 1, stdout: '' })
    expect(nameless.stderr).toContain('1 to 200 characters')
  })
})

describe('feilun invite', () => {
  it('prints a link alone, for whoever was given these roles', async () => {
    const roles = ['--role', 'reviewer', '--role', 'approver', '--scheme', 'smart-teaching-grant']
    const made = feilun(['invite', '--name', 'Lee', '--email', 'Lee@Example.org', ...roles])
    expect(made.stderr).toContain('Lee')
    expect(await holderOf(new URL(made.stdout.trim()))).toEqual({ name: 'Lee', next: '/me' })
    const { rows } = await sql`select email, role, scheme, granted_by from identity_grant
      join identity_person on identity_person.id = person where name = 'Lee' order by role`.execute(
      scratch.database.tables(),
    )
    const grant = { email: 'lee@example.org', scheme: 'smart-teaching-grant', granted_by: null }
    expect(rows).toEqual([
      { ...grant, role: 'approver' },
      { ...grant, role: 'reviewer' },
    ])
  })

  it.each([
    [['--name', 'Lee'], 2],
    [['--role', 'reviewer'], 2],
    [['--name', 'Lee', '--role', 'king'], 2],
    [['--name', 'Lee', '--role', 'administrator', '--scheme', 'a'], 1],
    [['--name', 'Lee', '--role', 'reviewer', '--email', 'nobody'], 1],
  ])('refuses %j', (args, status) => {
    expect(feilun(['invite', ...args])).toMatchObject({ status, stdout: '' })
  })
})
