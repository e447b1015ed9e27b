import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { decide, plainDate } from '#engines/rules'
import { createEvidence, evidenceMigrations, type Evidence } from '#modules/evidence'
import { scratchDatabase, type ScratchDatabase } from '../../test/support/scratchDatabase.ts'
import { createPacks, type Packs } from './createPacks.ts'
import type { SourceRegister } from './evidencePort.ts'
import { packsMigrations } from './migrations.ts'
import { readPack } from './readPack.ts'
import { exampleFolder } from './testing/examplePack.ts'

let scratch: ScratchDatabase
let evidence: Evidence
let folder = ''
let time = Date.UTC(2026, 4, 4)
const now = () => new Date((time += 1_000))

beforeAll(async () => {
  scratch = await scratchDatabase([evidenceMigrations, packsMigrations])
  evidence = createEvidence({
    database: scratch.database,
    now,
    limits: { maxDocumentBytes: 1_000_000 },
    allowedHosts: [],
  })
})
afterAll(() => scratch.close())

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'feilun-pack-'))
  cpSync(exampleFolder, folder, { recursive: true })
  await scratch.database.transaction(async (connection) => {
    const kysely = connection.tables<unknown>()
    const kept = ['pack_change', 'pack_amendment', 'pack_amendment_withdrawal']
    for (const table of kept) await sql`alter table ${sql.table(table)} disable trigger user`.execute(kysely)
    await sql`truncate pack_amendment_withdrawal, pack_amendment, pack_change, pack_version, source_claim, source_entry`.execute(
      kysely,
    )
    for (const table of kept) await sql`alter table ${sql.table(table)} enable trigger user`.execute(kysely)
  })
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const packs = (register: SourceRegister = evidence): Packs =>
  createPacks({ database: scratch.database, evidence: register, now })

const rewrite = (file: string, from: string, to: string): void => {
  const text = readFileSync(join(folder, file), 'utf8')
  if (!text.includes(from)) throw new Error(`“${from}” is not in ${file}`)
  writeFileSync(join(folder, file), text.replace(from, to))
}

/** All that is stored, so that “nothing changed” means nothing. */
const stored = async (): Promise<unknown> => {
  const kysely = scratch.database.tables<unknown>()
  const tables = ['pack_version', 'pack_change', 'source_entry', 'source_claim']
  return Promise.all(
    tables.map(async (table) => (await sql`select * from ${sql.table(table)} order by 1, 2`.execute(kysely)).rows),
  )
}

const count = async (table: string): Promise<number> => {
  const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(
    scratch.database.tables<unknown>(),
  )
  return rows[0]?.n ?? -1
}

describe('Loading a pack', () => {
  test('makes it the current one, whole and ready to decide, and says what rests on its sources', async () => {
    const city = packs()
    expect(() => city.current()).toThrow(expect.objectContaining({ code: 'pack-not-loaded' }))
    const loaded = await city.load(folder)
    expect(city.current()).toBe(loaded)
    expect(loaded).toMatchObject({ id: 'harbourton-2026', version: '1.0.0' })
    const day = plainDate('2026-06-01')
    expect(day && decide(loaded.program, { 'party-kind': 'school' }, day).map(({ outcome }) => outcome.kind)).toEqual([
      'needs-judgement',
      'fails',
    ])
    const { sources } = await evidence.list(1)
    expect(sources).toHaveLength(1)
    expect(await count('source_claim')).toBeGreaterThan(20)
  })

  test('is the same pack that readPack reads, also for a server that only finds it in the database', async () => {
    const read = await readPack(folder)
    const loaded = await packs().load(folder)
    const other = packs()
    expect(await other.refresh()).toBe('changed')
    for (const { content, rules, hash } of [loaded, other.current()])
      expect({ ok: true, pack: { content, rules, hash } }).toEqual(read)
    expect(JSON.stringify(other.current().rules)).toBe(JSON.stringify(loaded.rules))
    expect(other.current().loadedAt).toEqual(loaded.loadedAt)
  })

  test('a second time changes nothing', async () => {
    const city = packs()
    const first = await city.load(folder)
    const before = await stored()
    expect(await city.load(folder)).toBe(first)
    await packs().load(folder)
    expect(await stored()).toEqual(before)
  })

  test('of another version keeps the one before and records what changed, field by field', async () => {
    const city = packs()
    await city.load(folder)
    rewrite('pack.yaml', 'version: 1.0.0', 'version: 1.1.0')
    rewrite('measures.yaml', 'value: 400', 'value: 450')
    rewrite(
      'pack.yaml',
      '{ zh-Hant: 算力, en: Computing power } }',
      '{ zh-Hant: 算力, en: Computing power } }\n  - { id: research, label: { zh-Hant: 研究, en: Research } }',
    )
    const second = await city.load(folder)
    expect(second.version).toBe('1.1.0')
    expect(await count('pack_version')).toBe(2)
    const [latest, ...rest] = await city.changes(10)
    expect(latest).toMatchObject({
      kind: 'measure',
      id: 'shop-training',
      change: 'changed',
      fromVersion: '1.0.0',
      toVersion: '1.1.0',
    })
    expect(latest?.fields).toEqual([{ field: 'figures/people-taught/value', before: 400, after: 450 }])
    expect(latest?.label.en).toBe('AI training for small shops')
    expect(rest.map(({ kind, id, change }) => `${change} ${kind} ${id}`)).toEqual([
      'added purpose research',
      'changed pack harbourton-2026',
      'added pack harbourton-2026',
    ])
    expect(await city.changes(2)).toHaveLength(2)
  })

  test('that was current earlier makes it current again', async () => {
    const city = packs()
    const first = await city.load(folder)
    rewrite('measures.yaml', 'value: 400', 'value: 450')
    await city.load(folder)
    rewrite('measures.yaml', 'value: 450', 'value: 400')
    const again = await city.load(folder)
    expect(again.hash).toBe(first.hash)
    expect(await count('pack_version')).toBe(2)
    const [latest] = await city.changes(1)
    expect(latest?.fields).toEqual([{ field: 'figures/people-taught/value', before: 450, after: 400 }])
  })
})

describe('A pack that cannot be loaded', () => {
  test('for an error in it changes nothing, and every problem is named by file, line and column', async () => {
    const city = packs()
    const first = await city.load(folder)
    const before = await stored()
    rewrite('measures.yaml', 'purpose: talent', 'purpose: glory')
    rewrite('schemes/shop-course.yaml', 'staff: 21 }, outcome: fails', 'staff: 19 }, outcome: fails')
    const refused = await city.load(folder).catch((error: unknown) => error)
    expect(refused).toMatchObject({ code: 'pack-invalid', params: { pack: folder, count: 2 } })
    expect(refused).toMatchObject({
      details: [
        {
          at: 'measures.yaml:7:5',
          message: { 'zh-Hant': expect.stringContaining('`glory`'), en: expect.stringContaining('`glory`') },
        },
        {
          at: expect.stringMatching(/^schemes\/shop-course\.yaml:4\d:/),
          message: { 'zh-Hant': expect.stringContaining('one too many'), en: expect.stringContaining('one too many') },
        },
      ],
    })
    expect(await stored()).toEqual(before)
    expect(city.current()).toBe(first)
  })

  test('since the database fails after half of it was written changes nothing', async () => {
    const city = packs()
    await city.load(folder)
    const before = await stored()
    rewrite('measures.yaml', 'value: 400', 'value: 450')
    const failing: SourceRegister = {
      register: async (connection, said) => {
        await evidence.register(connection, said)
        await sql`select 1 / 0`.execute(connection.tables<unknown>())
      },
    }
    const broken = packs(failing)
    await expect(broken.load(folder)).rejects.toThrow(/division by zero/)
    expect(await stored()).toEqual(before)
    expect(() => broken.current()).toThrow(expect.objectContaining({ code: 'pack-not-loaded' }))
    expect(await city.refresh()).toBe('unchanged')
  })

  test('since there is none is said so', async () => {
    await expect(packs().load(join(folder, 'nowhere'))).rejects.toMatchObject({ code: 'pack-not-found' })
    await expect(packs().load(mkdtempSync(join(folder, 'empty-')))).rejects.toMatchObject({ code: 'pack-not-found' })
  })
})

describe('Several servers on one database', () => {
  test('may load the same pack at once: it is stored once', async () => {
    const servers = Array.from({ length: 6 }, () => packs())
    const loaded = await Promise.all(servers.map((server) => server.load(folder)))
    expect(new Set(loaded.map(({ hash }) => hash)).size).toBe(1)
    expect(await count('pack_version')).toBe(1)
    expect(await count('pack_change')).toBe(1)
  })

  test('may load two versions at once: one after the other, and both are on record', async () => {
    await packs().load(folder)
    const other = `${folder}-other`
    cpSync(folder, other, { recursive: true })
    rewrite('measures.yaml', 'value: 400', 'value: 450')
    try {
      writeFileSync(join(other, 'more.yaml'), 'purposes: [{ id: research, label: { zh-Hant: 研究, en: Research } }]\n')
      await Promise.all([packs().load(folder), packs().load(other)])
    } finally {
      rmSync(other, { recursive: true, force: true })
    }
    expect(await count('pack_version')).toBe(3)
    const { rows } = await sql`select 1 from pack_version where is_current`.execute(scratch.database.tables<unknown>())
    expect(rows).toHaveLength(1)
  })

  test('take up what another has loaded, and leave alone what a program of another form has stored', async () => {
    const [one, two] = [packs(), packs()]
    await one.load(folder)
    expect(await two.refresh()).toBe('changed')
    expect(await two.refresh()).toBe('unchanged')
    rewrite('measures.yaml', 'value: 400', 'value: 450')
    await one.load(folder)
    expect(await two.refresh()).toBe('changed')
    const held = two.current()
    await sql`update pack_version set is_current = false where is_current`.execute(scratch.database.tables<unknown>())
    await sql`update pack_version set is_current = true, format = 'another' where hash <> ${held.hash}`.execute(
      scratch.database.tables<unknown>(),
    )
    expect(await two.refresh()).toBe('unchanged')
    expect(two.current()).toBe(held)
  })
})

test('What was recorded of changes cannot be rewritten', async () => {
  await packs().load(folder)
  const rewriting = sql`update pack_change set entry = 'x'`.execute(scratch.database.tables<unknown>())
  await expect(rewriting).rejects.toThrow(/only ever added/)
})
