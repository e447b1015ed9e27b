import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { sumOf, textsBySum } from '../checks/texts.ts'
import { exampleFolder, exampleSource } from '../testing/examplePack.ts'
import { anchorPack } from './anchorPack.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'feilun-pack-'))
  put('sources.yaml', `sources:\n  - { id: mayor, sha256: ${sha256} }\n`)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const source = readFileSync(exampleSource, 'utf8')
const texts = textsBySum([source])
const [sha256 = ''] = texts.keys()
const put = (file: string, text: string): void => writeFileSync(join(folder, file), text)
const read = (file: string): string => readFileSync(join(folder, file), 'utf8')
const sentence = 'By the close of the year the Centre expects to have taught 400 people.'
const start = source.indexOf(sentence)

describe('Anchoring a pack', () => {
  test('replaces every find, in content and rules, by the whole sentence and its sum', async () => {
    put(
      'a.yaml',
      '# ours\nmeasures:\n  - cite: [{ source: mayor, find: "the close of the year", figure: "400" }] # here\n',
    )
    put('b.yaml', 'criteria:\n  - id: c\n    cite:\n      - source: mayor\n        find: 400 people\n')
    expect(await anchorPack(folder, texts)).toEqual({
      ok: true,
      files: [
        { path: 'a.yaml', anchored: 1 },
        { path: 'b.yaml', anchored: 1 },
      ],
    })
    const at = `${start}-${start + sentence.length}`
    expect(read('a.yaml')).toBe(
      `# ours\nmeasures:\n  - cite: [{ source: mayor, at: ${at}, sum: "${sumOf(sentence)}", figure: "400" }] # here\n`,
    )
    expect(read('b.yaml')).toBe(
      `criteria:\n  - id: c\n    cite:\n      - source: mayor\n        at: ${at}\n        sum: "${sumOf(sentence)}"\n`,
    )
    expect(await anchorPack(folder, texts)).toEqual({ ok: true, files: [] })
  })

  test('gives the example of the guide back byte for byte when its citations are written as finds again', async () => {
    cpSync(exampleFolder, folder, { recursive: true })
    rmSync(join(folder, 'sources.yaml'))
    const files = ['measures.yaml', 'schemes/shop-course.yaml', 'schemes/school-computing.yaml']
    const before = files.map(read)
    for (const [i, file] of files.entries()) {
      const asFinds = before[i]?.replaceAll(/at: (\d+)-(\d+), sum: "\w+"/g, (_, from: string, to: string) => {
        return `find: ${JSON.stringify(source.slice(Number(from), Number(to)))}`
      })
      expect(asFinds).not.toContain('sum:')
      put(file, asFinds ?? '')
    }
    const result = await anchorPack(folder, texts)
    expect(result.ok && result.files.map(({ anchored }) => anchored)).toEqual([11, 5, 8])
    expect(files.map(read)).toEqual(before)
  })

  test('keeps a byte order mark', async () => {
    put('a.yaml', '\ufeffmeasures: [{ cite: [{ source: mayor, find: 400 people }] }]\n')
    await anchorPack(folder, texts)
    expect(read('a.yaml')).toMatch(/^\ufeffmeasures: .*sum: /)
  })

  test.each([
    ['words that the source does not have', '{ source: mayor, find: 500 people }', 'find-not-found'],
    ['words that it has more than once', '{ source: mayor, find: the Centre }', 'find-twice'],
    [
      'a figure that is in another sentence',
      '{ source: mayor, find: 400 people, figure: "2026" }',
      'figure-not-in-span',
    ],
    ['a source whose text is not given', '{ source: gazette, find: 400 people }', 'source-text-missing'],
  ])('reports %s with its file and line, and writes nothing at all', async (_, cited, code) => {
    const before = `measures:\n  - cite:\n      - { source: mayor, find: 400 people }\n      - ${cited}\n`
    put('a.yaml', before)
    const result = await anchorPack(folder, texts)
    expect(result).toMatchObject({ ok: false, problems: [{ file: 'a.yaml', line: 4, code }] })
    expect(read('a.yaml')).toBe(before)
  })

  test('reports a find that is an alias, and a file that is no YAML', async () => {
    put(
      'a.yaml',
      'measures:\n  - cite:\n      - { source: mayor, find: &words 400 people }\n      - { source: mayor, find: *words }\n',
    )
    expect(await anchorPack(folder, texts)).toMatchObject({
      ok: false,
      problems: [expect.objectContaining({ line: 4 })],
    })
    put('a.yaml', 'measures: [\n')
    expect(await anchorPack(folder, texts)).toMatchObject({
      ok: false,
      problems: [expect.objectContaining({ code: 'yaml-syntax' })],
    })
  })

  test('does not rest a claim on what is of the page and not of the text', async () => {
    const page =
      'City news\n\nThe council has voted money for the course, and it opens in June.\n\n相關新聞\n\n另一宗新聞的標題\n'
    put('sources.yaml', `sources:\n  - { id: mayor, sha256: ${[...textsBySum([page]).keys()][0]} }\n`)
    put('a.yaml', 'measures:\n  - cite: [{ source: mayor, find: 相關新聞 }]\n')
    expect(await anchorPack(folder, textsBySum([page]))).toMatchObject({
      ok: false,
      problems: [{ line: 2, code: 'find-in-boilerplate' }],
    })
  })
})
