import { beforeAll, describe, expect, test } from 'vitest'
import { CONTENT_KEYS } from '#engines/rules/read'
import { content } from '../content/content.ts'
import type { Folder } from '../folder/readFolder.ts'
import fc from 'fast-check'
import { cite, course, edit, extra, measures, pack, wording } from '../testing/broken/broken.ts'
import { brokenFiles } from '../testing/broken/files.ts'
import { brokenNames } from '../testing/broken/names.ts'
import { brokenProcesses, brokenProcessShape } from '../testing/broken/processes.ts'
import { brokenSense } from '../testing/broken/sense.ts'
import { brokenShape } from '../testing/broken/shape.ts'
import { edited, examplePack, textOf } from '../testing/examplePack.ts'
import { withLongProcess } from '../testing/exampleProcess.ts'
import { readFiles } from './readFiles.ts'

let example: Folder
beforeAll(async () => {
  example = await examplePack()
})

/** The line, from 1, on which `words` begin in a text that holds them once, or whose last line they begin. */
const lineOf = (text: string, words: string): number => {
  const at = text.indexOf(words)
  expect(at, `“${words}” stands in the file`).not.toBe(-1)
  return text.slice(0, at).split('\n').length
}

test('A pack with a process of every kind of stage is right, before anything is broken', () => {
  const { problems, body } = readFiles(edited(example, withLongProcess))
  expect(problems).toEqual([])
  expect(body?.content.processes.map(({ id }) => id)).toEqual(['shop-course', 'computing'])
})

describe('A pack that is broken', () => {
  test.each([
    ...brokenFiles,
    ...brokenShape,
    ...brokenNames,
    ...brokenSense,
    ...brokenProcesses,
    ...brokenProcessShape,
  ])('by $what is reported as $code on its line', ({ edits, code, on }) => {
    const folder = edited(example, edits)
    const file = edits.at(-1)?.file ?? ''
    const { problems, body } = readFiles(folder)
    const found = problems.filter((problem) => problem.code === code)
    expect(problems.map((each) => `${each.file}:${each.line} ${each.code}`)).toContain(
      `${file}:${lineOf(textOf(folder, file), on)} ${code}`,
    )
    for (const problem of found) {
      expect(problem.rule).not.toBe('')
      expect(problem.message).not.toBe('')
      expect(problem.remedy).not.toBe('')
      expect(problem.column).toBeGreaterThan(0)
    }
    expect(body).toBeUndefined()
  })

  test('is said to have no head where `pack` is in no file', () => {
    const { problems } = readFiles(edited(example, edit(pack, '', 'purposes: []\n')))
    expect(problems).toContainEqual(expect.objectContaining({ code: 'no-pack' }))
    const blank = readFiles({
      files: [{ path: 'blank.yaml', bytes: new TextEncoder().encode('# nothing\n') }],
      faults: [],
    })
    expect(blank.problems.map(({ file, line, code }) => `${file}:${line} ${code}`)).toEqual(['blank.yaml:1 no-pack'])
  })

  test('that is not UTF-8 is reported with its line; what it may hold is not called unknown, and the rest is still checked', () => {
    const bytes = Uint8Array.from([...new TextEncoder().encode('# one\n# two '), 0xff, 0x0a])
    const files = [
      ...edited(example, [
        ...edit(measures, 'purpose: talent', 'purpose: glory'),
        ...edit(measures, 'value: 400', 'value: many'),
      ]).files,
      { path: 'z.yaml', bytes },
    ]
    const { problems } = readFiles({ files, faults: [] })
    expect(problems.map(({ file, line, code }) => `${file}:${line} ${code}`)).toEqual([
      'measures.yaml:36 wrong-type',
      'z.yaml:2 not-utf-8',
    ])
  })

  test('has all that is wrong with rules and content reported at once, by file and line', () => {
    const folder = edited(example, [
      ...edit(pack, 'Europe/Dublin', 'Nowhere'),
      ...edit(course, '- fact: staff', '- fact: people'),
      ...edit(course, 'measure: shop-training', 'measure: shops'),
      ...edit(measures, 'purpose: talent', 'purpose: glory'),
      ...edit(measures, 'value: 400', 'value: many'),
    ])
    const { problems } = readFiles(folder)
    const codes = problems.map(({ file, code }) => `${file} ${code}`)
    expect(codes).toEqual([
      'measures.yaml unknown-purpose',
      'measures.yaml wrong-type',
      'pack.yaml wrong-value',
      'schemes/shop-course.yaml unknown-measure',
      'schemes/shop-course.yaml unknown-fact',
    ])
  })

  test('by one wrong entry does not have the names of that entry reported as unknown', () => {
    const { problems } = readFiles(edited(example, edit(measures, 'state: announced', 'state: dreamt')))
    expect(problems.map(({ code }) => code)).toEqual(['wrong-value'])
  })
})

describe('Whatever is done to the files of a pack', () => {
  const junk = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom(
      '\n',
      '  ',
      '- ',
      '{',
      ']',
      ': ',
      '&a ',
      '*a',
      '"',
      '\u0000',
      '\ud800',
      '__proto__: 1\n',
      '!!js/function x',
      '.inf',
      '-0',
      '[[[[',
      '? ',
      '|\n',
    ),
  )
  const spoilt = fc.record({ file: fc.nat(4), at: fc.double({ min: 0, max: 1, noNaN: true }), cut: fc.nat(40), junk })

  test('reading never throws: it gives a pack or says what is wrong, at lines that there are', () => {
    fc.assert(
      fc.property(fc.array(spoilt, { minLength: 1, maxLength: 3 }), (spoils) => {
        const files = example.files.map((file, i) => {
          let text = new TextDecoder().decode(file.bytes)
          for (const { at, cut, junk: words } of spoils.filter((spoil) => spoil.file === i)) {
            const place = Math.floor(at * text.length)
            text = text.slice(0, place) + words + text.slice(place + cut)
          }
          return { path: file.path, bytes: new TextEncoder().encode(text) }
        })
        const { body, problems } = readFiles({ files, faults: [] })
        expect(body === undefined).toBe(problems.length > 0)
        for (const { file, line } of problems) {
          const lines = textOf({ files, faults: [] }, file).split(/\r\n|\r|\n/).length
          expect(line).toBeGreaterThanOrEqual(1)
          expect(line).toBeLessThanOrEqual(lines)
        }
        const stored: unknown = body === undefined ? undefined : JSON.parse(JSON.stringify(body))
        expect(stored).toEqual(body)
      }),
      { numRuns: 100 },
    )
  })

  test('a pack of nothing but mistakes is told with the first thousand of them', () => {
    const bad = `purposes:\n${'  - { id: A, label: { en: x } }\n'.repeat(2_000)}`
    expect(readFiles(edited(example, edit(extra, '', bad))).problems).toHaveLength(1_000)
  })

  test('a chain of eight thousand sums is followed in one go', () => {
    const money = Array.from(
      { length: 8_000 },
      (_, i) =>
        `{ id: m${i}, amount: 1, approximation: over, kind: fund, part-of: m${i + 1}, label: ${wording}, ${cite} }`,
    )
    const chain = `measures: [{ id: long, title: ${wording}, summary: ${wording}, purpose: talent, owner: { not-stated: true }, status: { state: planned, as-of: "2026", ${cite} }, ${cite}, money: [${money.join(', ')}] }]`
    const { problems } = readFiles(edited(example, edit(extra, '', chain)))
    expect(problems.map(({ code }) => code)).toEqual(['unknown-money'])
  })
})

test('The readers of content and of rules agree on whose keys are whose', () => {
  expect(new Set(CONTENT_KEYS)).toEqual(new Set(Object.keys(content.shape)))
})

describe('A pack that is right', () => {
  test('has no problems, and its 简体 is made from 繁體 unless it is given', () => {
    const { problems, body } = readFiles(
      edited(example, edit(pack, '{ zh-Hant: 人才, en: Skills }', '{ zh-Hant: 人才, zh-Hans: 才, en: Skills }')),
    )
    expect(problems).toEqual([])
    expect(body?.content.purposes.map(({ label }) => label['zh-Hans'])).toEqual(['才', '算力'])
    expect(body?.content.pack.city).toEqual({ 'zh-Hant': '港樂市', 'zh-Hans': '港乐市', en: 'Harbourton' })
    expect(body?.rules.subjects.map(({ id }) => id)).toEqual(['school-computing', 'shop-course'])
  })

  test('may write a sum of digits and a bare year without quotes', () => {
    const folder = edited(example, [
      ...edit(measures, 'sum: "74b17240"', 'sum: 74017240'),
      ...edit(measures, 'as-of: 2026-05-04\n', 'as-of: 2026\n'),
    ])
    expect(readFiles(folder).body?.content.measures[0]).toMatchObject({
      status: { cite: [{ sum: '74017240' }] },
      figures: [{ 'as-of': '2026' }],
    })
  })

  test('gathers its entries from all files in the order of their paths', () => {
    const first = `purposes: [{ id: first, label: ${wording} }]\n`
    const { body } = readFiles(edited(example, edit('a/first.yaml', '', first)))
    expect(body?.content.purposes.map(({ id }) => id)).toEqual(['first', 'talent', 'computing'])
  })
})
