import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checkPack } from './checkPack.ts'
import { textsBySum } from './checks/texts.ts'
import type { Problem } from './read/problem.ts'
import { readRules } from './readRules.ts'
import { exampleFolder, exampleSource } from './testing/examplePack.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'feilun-pack-'))
  cpSync(exampleFolder, folder, { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const source = readFileSync(exampleSource, 'utf8')
const texts = textsBySum([source])

const rewrite = (file: string, from: string, to: string): void => {
  const text = readFileSync(join(folder, file), 'utf8')
  if (text.split(from).length !== 2) throw new Error(`“${from}” must stand once in ${file}`)
  writeFileSync(join(folder, file), text.replace(from, to))
}
const briefly = (problems: readonly Problem[]) => problems.map(({ file, line, code }) => `${file}:${line} ${code}`)

describe('Checking a pack for its author', () => {
  test('finds nothing wrong with the example of the guide, and says how much it looked at', async () => {
    expect(await checkPack(folder, { texts })).toEqual({
      ok: true,
      looked: {
        files: 6,
        measures: 2,
        schemes: 2,
        processes: 1,
        facts: 4,
        subjects: 2,
        examples: 9,
        citations: 24,
        comparedCitations: 24,
      },
      problems: [],
      warnings: [],
    })
  })

  test('does not claim to have compared citations where no text was given', async () => {
    const { ok, looked } = await checkPack(folder)
    expect([ok, looked.citations, looked.comparedCitations]).toEqual([true, 24, 0])
  })

  test.each([
    ['a span beyond the end of the text', 'at: 51-124', 'at: 51-90000', 'citation-outside-text'],
    ['a span that was moved by one character', 'at: 51-124', 'at: 52-124', 'citation-sum-mismatch'],
    ['a sum that is another', '"74b17240"', '"74b17241"', 'citation-sum-mismatch'],
    ['a figure that stands elsewhere', 'sum: "74b17240"', 'sum: "74b17240", figure: "400"', 'figure-not-in-span'],
    ['a figure that is the end of a longer number', 'figure: "1,200,000"', 'figure: "00,000"', 'figure-not-in-span'],
  ])('with its texts finds %s', async (_, from, to, code) => {
    rewrite('measures.yaml', from, to)
    expect((await checkPack(folder)).ok).toBe(true)
    const { ok, problems } = await checkPack(folder, { texts })
    const line = readFileSync(join(folder, 'measures.yaml'), 'utf8').split(to)[0]?.split('\n').length
    expect([ok, briefly(problems)]).toEqual([false, [`measures.yaml:${line} ${code}`]])
  })

  test('warns of a source whose text was not given, and still checks the rest', async () => {
    const { ok, problems, warnings, looked } = await checkPack(folder, { texts: textsBySum([`${source} `]) })
    expect([ok, problems, looked.comparedCitations]).toEqual([true, [], 0])
    expect(briefly(warnings)).toEqual(['pack.yaml:16 source-text-missing'])
  })

  test('warns of a comparison that makes no difference, on its line', async () => {
    rewrite(
      'schemes/shop-course.yaml',
      '- fact: staff\n          at-most: 20',
      '- any:\n            - { fact: staff, at-most: 20 }\n            - { fact: staff, at-most: 10 }',
    )
    const { ok, warnings } = await checkPack(folder)
    expect(ok).toBe(true)
    expect(new Set(briefly(warnings))).toEqual(new Set(['schemes/shop-course.yaml:37 mutation-survives']))
    expect(warnings[0]?.message).toContain('at-most')
  })

  test('takes a folder that holds rules only for what it is', async () => {
    const rules = mkdtempSync(join(folder, 'rules-'))
    const subject =
      'subjects: [{ id: adult, kind: scheme, name: { zh-Hant: 成年, en: Adult }, criterion: { fact: age, at-least: 18 }, examples: [] }]\n'
    writeFileSync(
      join(rules, 'facts.yaml'),
      'facts: [{ id: age, type: integer, range: [0, 130], label: { zh-Hant: 年齡, en: Age }, question: { zh-Hant: 幾歲？, en: How old? }, why: { zh-Hant: 有年齡限制。, en: There is an age limit. } }]\n',
    )
    writeFileSync(join(rules, 'adult.yaml'), subject)
    const { ok, problems, warnings } = await checkPack(rules)
    expect([ok, problems]).toEqual([true, []])
    expect(warnings.map(({ code }) => code)).toContain('rules-only')
    expect((await readRules(rules)).subjects.map(({ id }) => id)).toEqual(['adult'])

    writeFileSync(join(rules, 'adult.yaml'), subject.replace('fact: age', 'fact: years'))
    expect(briefly((await checkPack(rules)).problems)).toEqual(['adult.yaml:1 unknown-fact'])
    await expect(readRules(rules)).rejects.toMatchObject({
      code: 'pack-invalid',
      details: [{ at: expect.stringMatching(/^adult\.yaml:1:/) }],
    })
  })

  test('refuses a folder that is none', async () => {
    await expect(checkPack(join(folder, 'nowhere'))).rejects.toMatchObject({ code: 'pack-not-found' })
  })
})
