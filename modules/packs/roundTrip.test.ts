import { mkdtempSync, rmSync, writeFileSync, cpSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { createEvidence, evidenceMigrations, type Evidence } from '#modules/evidence'
import { scratchDatabase, type ScratchDatabase } from '../../test/support/scratchDatabase.ts'
import { createPacks } from './createPacks.ts'
import { packsMigrations } from './migrations.ts'
import { readPack } from './readPack.ts'
import { exampleFolder } from './testing/examplePack.ts'

let scratch: ScratchDatabase
let evidence: Evidence
const now = () => new Date(Date.UTC(2026, 4, 4))
beforeAll(async () => {
  scratch = await scratchDatabase([evidenceMigrations, packsMigrations])
  evidence = createEvidence({ database: scratch.database, now, limits: { maxDocumentBytes: 1_000 }, allowedHosts: [] })
})
afterAll(() => scratch.close())

// What stands for a character that was lost is refused by the reader of YAML.
const words = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.constantFrom('10億', '「AI+」', "it's: #1", '- a', '{x}', '\u{2000b}', 'null', '1e3', '  a\n b '),
  )
  .filter((text) => text.trim() !== '' && !/[\p{Cc}\ufffd\ufeff]/u.test(text.replaceAll('\n', '')))
const wording = fc.record({ 'zh-Hant': words, en: words, 'zh-Hans': words }, { requiredKeys: ['zh-Hant', 'en'] })
const id = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/).map((text) => `x-${text}`)
const cite = [{ source: 'mayor-announcement', at: '1-9', sum: '00000000' }]
const named = <Value extends object>(value: fc.Arbitrary<Value>) =>
  fc
    .uniqueArray(fc.tuple(id, value), { maxLength: 4, selector: ([key]) => key })
    .map((list) => list.map(([key, rest]) => ({ id: key, ...rest })))
const cents = fc.integer({ min: 1, max: 1_000_000_000 }).map((n) => n / 100)

const content = fc.record({
  purposes: named(fc.record({ label: wording })),
  offices: named(
    fc.record({ name: wording, aliases: fc.array(words, { maxLength: 3 }), kind: fc.constantFrom('bureau', 'fund') }),
  ),
  series: named(
    fc.record({
      label: wording,
      unit: wording,
      points: fc
        .uniqueArray(
          fc.tuple(
            fc.integer({ min: 1990, max: 2100 }),
            fc.double({ noNaN: true, noDefaultInfinity: true }),
            fc.boolean(),
          ),
          { minLength: 1, maxLength: 4, selector: ([at]) => at },
        )
        .map((points) =>
          points.toSorted(([a], [b]) => a - b).map(([at, value, projected]) => ({ at, value, projected, cite })),
        ),
    }),
  ),
  measures: named(
    fc.record({
      title: wording,
      summary: wording,
      purpose: fc.constant('talent'),
      owner: fc.constant({ 'not-stated': true }),
      status: fc.constant({ state: 'announced', 'as-of': '2026', cite }),
      cite: fc.constant(cite),
      money: cents.map((amount) => [
        { amount, approximation: 'about', kind: 'fund', label: { 'zh-Hant': '款', en: 'sum' }, cite },
      ]),
    }),
  ).map((measures) =>
    measures.map((measure) => ({
      ...measure,
      money: measure.money.map((money) => ({ id: `money-of-${measure.id}`, ...money })),
    })),
  ),
})

test('Whatever a pack says, what is current after a load, here and on another server, is what was read', async () => {
  await fc.assert(
    fc.asyncProperty(content, async (extra) => {
      const folder = mkdtempSync(join(tmpdir(), 'feilun-pack-'))
      try {
        cpSync(exampleFolder, folder, { recursive: true })
        writeFileSync(join(folder, 'z-extra.yaml'), stringify(extra))
        const read = await readPack(folder)
        expect(read).toMatchObject({ ok: true })
        const [here, there] = [0, 1].map(() => createPacks({ database: scratch.database, evidence, now }))
        await here?.load(folder)
        await there?.refresh()
        for (const loaded of [here?.current(), there?.current()]) {
          expect({ ok: true, pack: { content: loaded?.content, rules: loaded?.rules, hash: loaded?.hash } }).toEqual(
            read,
          )
        }
        expect(JSON.stringify(there?.current().content)).toBe(JSON.stringify(here?.current().content))
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    }),
    { numRuns: 15 },
  )
})
