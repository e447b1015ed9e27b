import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Amendment, ReadAmendment } from '../amend/amendment.ts'
import { checkContent } from '../amend/checkContent.ts'
import { layOver } from '../amend/layOver.ts'
import { readAmendment } from '../amend/readAmendment.ts'
import { asWritten } from '../amend/written.ts'
import { checkPack } from '../checkPack.ts'
import { textsBySum } from '../checks/texts.ts'
import type { Pack } from '../readPack.ts'
import { readPack } from '../readPack.ts'
import { all, amendments as a, cite } from '../testing/amendments.ts'
import { exampleFolder, exampleSource } from '../testing/examplePack.ts'
import { exportAmendments } from './exportAmendments.ts'
import { writeExport } from './writeExport.ts'

const hongKong = join(import.meta.dirname, '..', '..', '..', 'packs', 'hk-2026')
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'feilun-export-'))
  cpSync(exampleFolder, folder, { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const packIn = async (path: string): Promise<Pack> => {
  const result = await readPack(path)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.pack
}
const readAll = (given: readonly Amendment[]): readonly ReadAmendment[] =>
  given.map((each) => {
    const result = readAmendment(each)
    if (!result.ok) throw new Error(JSON.stringify(result.findings))
    return result.amendment
  })
const layers = (given: readonly Amendment[]) => readAll(given).map((amendment, id) => ({ id, amendment }))

/** Exports, writes, reads back, and compares with what the amendments come to over the folder as it was. */
async function roundTrip(path: string, given: readonly Amendment[]) {
  const before = await packIn(path)
  const made = await exportAmendments(path, layers(given))
  expect(made.left).toEqual([])
  await writeExport(path, made)
  const after = await packIn(path)
  const laid = layOver(before, layers(given))
  expect(after.content).toEqual(laid.content)
  expect(after.rules).toEqual(before.rules)
  expect(laid.inForce).toHaveLength(made.exported)
  // What the folder says is absorbed, all of it.
  expect([...layOver(after, layers(given)).standings.values()].every(({ kind }) => kind === 'absorbed')).toBe(true)
  expect((await exportAmendments(path, layers(given))).diff).toBe('')
  return made
}

const removed = (diff: string): readonly string[] =>
  diff.split('\n').filter((line) => line.startsWith('-') && !line.startsWith('---'))

describe('Exporting amendments into the files of a pack', () => {
  test('gives files that say exactly what the amended pack says, and pass its check', async () => {
    const made = await roundTrip(folder, all)
    expect(made.exported).toBe(all.length)
    const texts = textsBySum([readFileSync(exampleSource, 'utf8')])
    expect(await checkPack(folder, { texts })).toMatchObject({ ok: true, problems: [] })
  })

  test('writes in the style of the file, and touches nothing else', async () => {
    const made = await exportAmendments(folder, layers([a.office, a.status, a.figure, a.citation, a.conflict]))
    const { at, sum } = a.status.status.cite[0]
    expect(made.diff).toContain('+  - { id: library, name: { zh-Hant: 市立圖書館, en: City Library }, kind: other }')
    expect(made.diff).toContain(
      `+    status: { state: running, as-of: 2026-06, cite: [{ source: mayor-announcement, at: ${at}, sum: "${sum}", figure: "400" }] }`,
    )
    expect(made.diff).toContain('+      - id: teachers\n+        label: { zh-Hant: 導師人數, en: Teachers }\n')
    expect(made.diff).toContain('+++ b/conflicts.yaml')
    expect(removed(made.diff)).toHaveLength(2)
    expect(made.diff).not.toContain('zh-Hans')
  })

  test('keeps remarks, layout, line ends and a byte order mark', async () => {
    const file = join(folder, 'more.yaml')
    const text = [
      '# before all',
      'proposals: # ours',
      '',
      '    -   id: quiet-hours   # first',
      "        title: {zh-Hant: 靜, en: 'Quiet'}",
      '        summary:',
      '            zh-Hant: >-',
      '                靜',
      '            en: Quiet',
      '        by: { zh-Hant: 陳大文, en: Chan Tai-man }',
      '        kind: proposal',
      `        cite: [ { source: mayor-announcement, at: ${cite('400 people').at}, sum: "${cite('400 people').sum}" } ] # why`,
      '# after all',
      '',
    ].join('\r\n')
    writeFileSync(file, `\ufeff${text}`)
    await roundTrip(folder, [
      a.proposal,
      a.proposalFigure,
      { kind: 'add-citation', to: { proposal: 'quiet-hours' }, cite: [cite('taught 400')] },
      { ...a.proposalFigure, of: { proposal: 'quiet-hours' }, figure: { ...a.proposalFigure.figure, id: 'nights' } },
    ])
    const after = readFileSync(file, 'utf8')
    expect(after.startsWith('\ufeff# before all\r\n')).toBe(true)
    expect(after.replaceAll('\r\n', '')).not.toContain('\n')
    // Every line is there still, but the one that got a citation more.
    const kept = new Set(after.split('\r\n').map((line) => line.replace('\ufeff', '')))
    expect(text.split('\r\n').filter((line) => !kept.has(line))).toEqual([expect.stringContaining('# why')])
    expect(after).toContain('"} ] # why'.replace('"}', '" }'))
  })

  test('puts a measure after the last one of its purpose, in the file of that one', async () => {
    const city = join(folder, 'city')
    cpSync(hongKong, city, { recursive: true })
    const cited = [{ source: 'slides-2026', at: '485-583', sum: '522489b2' }]
    const status = { ...a.measure.measure.status, cite: cited }
    const given: readonly Amendment[] = [
      { kind: 'add-measure', measure: { ...a.measure.measure, purpose: 'computing', cite: cited, status } },
      { ...a.money, measure: 'reading-rooms', money: { ...a.money.money, cite: cited } },
      { kind: 'add-office-alias', office: 'ai-efficacy-team', alias: '提升組' },
      { kind: 'add-citation', to: { measure: 'genai-sandbox' }, cite: cited },
    ]
    const made = await roundTrip(city, given)
    expect(made.files.map(({ path }) => path)).toContain('measures/computing.yaml')
    expect(removed(made.diff)).toEqual([])
    expect(made.diff).toContain('+    title:\n+      zh-Hant: 閱覽室\n+      en: Reading rooms\n')
    expect(made.diff).toContain('+    aliases: [提升組]')
  })

  test('puts an office after the last one of its kind, in the file of that one', async () => {
    const city = join(folder, 'city')
    cpSync(hongKong, city, { recursive: true })
    const office = {
      id: 'bureau-of-tides',
      name: { 'zh-Hant': '潮汐局', en: 'Bureau of Tides' },
      kind: 'bureau',
    } as const
    const made = await roundTrip(city, [{ kind: 'add-office', office }])
    expect(made.files.map(({ path }) => path)).toEqual(['offices/bureaux.yaml'])
  })

  test('leaves what the folder no longer fits, and what cannot be put in without changing something else', async () => {
    const text = readFileSync(join(folder, 'measures.yaml'), 'utf8')
    // Two measures share one list of citations by an alias: adding to it would add to both.
    const cited = 'cite: [{ source: mayor-announcement, at: 611-699, sum: "92a259c8" }]'
    const at = text.lastIndexOf(`    ${cited}`)
    writeFileSync(
      join(folder, 'measures.yaml'),
      `${text.slice(0, at)}    cite: &shared [{ source: mayor-announcement, at: 611-699, sum: "92a259c8" }]\n    promises:\n      - { id: later, text: { zh-Hant: 稍後, en: Later }, cite: *shared }\n`,
    )
    const made = await exportAmendments(
      folder,
      layers([
        { kind: 'add-citation', to: { measure: 'computing-for-schools' }, cite: [cite('400 people')] },
        { ...a.status, measure: 'nowhere' },
        a.office,
      ]),
    )
    expect(made.exported).toBe(1)
    expect(made.left).toEqual([
      { index: 0, why: expect.objectContaining({ en: expect.stringMatching(/by hand/) }) },
      { index: 1, why: expect.objectContaining({ en: expect.stringMatching(/no entry/) }) },
    ])
    expect(made.files.map(({ path }) => path)).toEqual(['pack.yaml'])
  })

  test('writes nothing over a file that somebody has edited, made or taken away since', async () => {
    const made = await exportAmendments(folder, layers([a.office, a.status, a.conflict]))
    expect(made.files.map(({ path }) => path).toSorted()).toEqual(['conflicts.yaml', 'measures.yaml', 'pack.yaml'])
    const measures = join(folder, 'measures.yaml')
    const before = readFileSync(measures, 'utf8')
    const mend = [
      () => writeFileSync(measures, `${before}# mine\n`),
      () => rmSync(measures),
      () => writeFileSync(join(folder, 'conflicts.yaml'), 'conflicts: []\n'),
    ]
    for (const edit of mend) {
      edit()
      const head = readFileSync(join(folder, 'pack.yaml'), 'utf8')
      await expect(writeExport(folder, made)).rejects.toMatchObject({
        code: 'amendment-refused',
        details: [{ message: { en: expect.stringMatching(/changed since/) } }],
      })
      expect(readFileSync(join(folder, 'pack.yaml'), 'utf8')).toBe(head)
      writeFileSync(measures, before)
    }
  })

  test('writes nothing of a pack that has errors', async () => {
    writeFileSync(join(folder, 'broken.yaml'), 'measures: [\n')
    await expect(exportAmendments(folder, layers([a.office]))).rejects.toMatchObject({ code: 'pack-invalid' })
  })
})

test('What was read of a pack, written again, is read as the same', async () => {
  for (const path of [exampleFolder, hongKong]) {
    const { content, rules } = await packIn(path)
    expect(checkContent(asWritten(content), rules, content.pack.id)).toEqual({ findings: [], content })
  }
})

const words = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.constantFrom(
      '10億',
      "it's: #1",
      '- a',
      '{x}',
      'null',
      '1e3',
      ' a\n b ',
      'a, b',
      '[',
      '2026',
      '*x',
      '&x',
      '!t',
      '%',
      '@',
      '`',
      '"',
      "'",
      '|',
      '>',
      'a: b',
      'a #b',
      '?',
      '? a',
      '---',
      '...',
      '~',
      'yes',
      '0x1f',
      '\u2028',
    ),
  )
  .filter((text) => text.trim() !== '' && !/[\p{Cc}\ufffd\ufeff]/u.test(text.replaceAll('\n', '')))
const wording = fc.record({ 'zh-Hant': words, en: words, 'zh-Hans': words }, { requiredKeys: ['zh-Hant', 'en'] })
const newId = fc.stringMatching(/^x[a-z0-9]{3,8}$/)

const amendment: fc.Arbitrary<Amendment> = fc.oneof(
  fc
    .record({ id: newId, name: wording, aliases: fc.array(words, { maxLength: 2 }) })
    .map((office): Amendment => ({ kind: 'add-office', office: { ...office, kind: 'fund' } })),
  words.map((alias): Amendment => ({
    kind: 'add-office-alias',
    office: 'skills-centre',
    alias: alias.trim().slice(0, 200),
  })),
  fc
    .record({ id: newId, title: wording, summary: wording, purpose: fc.constantFrom('talent', 'computing') })
    .map((measure): Amendment => ({ ...a.measure, measure: { ...a.measure.measure, ...measure } })),
  fc
    .record({
      id: newId,
      label: wording,
      period: wording,
      amount: fc.integer({ min: 1, max: 1e9 }).map((n) => n / 100),
    })
    .map((money): Amendment => ({ ...a.money, money: { ...a.money.money, ...money } })),
  fc
    .record({
      id: newId,
      label: wording,
      unit: fc.oneof(wording, fc.constant('percent')),
      value: fc.double({ noNaN: true, noDefaultInfinity: true }),
    })
    .map((figure): Amendment => ({ ...a.figure, figure: { ...a.figure.figure, ...figure } })),
  fc
    .record({ id: newId, title: wording, summary: wording, by: wording })
    .map((proposal): Amendment => ({ ...a.proposal, proposal: { ...a.proposal.proposal, ...proposal } })),
  fc.constantFrom<Amendment>(a.status, a.promise, a.due, a.evidence, a.citation, a.conflict, a.resolution),
)

/** The example, its files written in several ways. */
const styles: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => text.trimEnd(),
  (text) => `${JSON.stringify(parse(text), undefined, 1)}\n`,
  (text) => JSON.stringify(parse(text)),
]

test('Whatever amendments say, and however the files are written, the edited files say exactly that', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(amendment, { minLength: 1, maxLength: 5 }),
      fc.constantFrom(...styles),
      async (given, style) => {
        const here = mkdtempSync(join(folder, 'x-'))
        const files = [
          'pack.yaml',
          'measures.yaml',
          'facts.yaml',
          'schemes/shop-course.yaml',
          'schemes/school-computing.yaml',
        ]
        mkdirSync(join(here, 'schemes'))
        for (const file of files)
          writeFileSync(join(here, file), style(readFileSync(join(exampleFolder, file), 'utf8')))
        const before = await packIn(here)
        const laid = layOver(before, layers(given))
        const made = await exportAmendments(here, layers(given))
        await writeExport(here, made)
        expect((await packIn(here)).content).toEqual(laid.content)
        expect(made.exported).toBe(laid.inForce.length)
      },
    ),
    { numRuns: 60 },
  )
}, 60_000)
