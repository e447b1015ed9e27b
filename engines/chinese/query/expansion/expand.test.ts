import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldPlain } from '../../fold/fold.ts'
import type { Addition, Glossary } from './addition.ts'
import { cantoneseAsking } from './cantoneseAsking.ts'
import { cantoneseWords } from './cantoneseWords.ts'
import { expand } from './expand.ts'
import { generalGlossary } from './fromEnglish.ts'
import { stem } from './stem.ts'

const texts = (additions: readonly Addition[]): readonly string[] => additions.map(({ text }) => text)
const because = (additions: readonly Addition[], reason: Addition['because']): readonly string[] =>
  texts(additions.filter((addition) => addition.because === reason))

describe('what is added to a question', () => {
  it.each([
    ['點樣申請', '如何申請'],
    ['攞到幾多錢', '金額'],
    ['邊個負責', '負責機構'],
    ['幾時開', '何時'],
    ['幾時開', '開展'],
    ['細路搵工', '求職'],
    ['我個老細', '僱主'],
    ['间舖头俾人呃钱', '詐騙'],
  ])('is how writing says it, for Cantonese: %s → %s', (question, added) => {
    expect(because(expand(question), 'written-form')).toContain(added)
  })

  it.each([
    ['apprenticeships for graduates', ['學徒', '畢業生']],
    ['subsidised laboratories', ['資助', '實驗室']],
    ['how do SMEs apply', ['中小企', '申請']],
    ['organizations and organisations planning', ['計劃']],
    ['Quality Education Fund', ['優質教育基金']],
    ['the HKMA sandbox', ['香港金融管理局', '沙盒']],
    ['phishing attacks', ['釣魚攻擊']],
    ['有咩AI guideline', ['指引']],
    ["the government's policies", ['政府', '政策']],
  ])('is Chinese, for English whatever its inflection: %s', (question, added) => {
    expect(because(expand(question), 'glossary')).toEqual(expect.arrayContaining(added))
  })

  it('is the longest term and not its parts', () => {
    const added = texts(expand('higher education'))
    expect(added).toContain('高等教育')
    expect(added).not.toContain('教育')
  })

  it.each([
    ['政府預留多少', '撥款'],
    ['由誰統籌', '負責'],
    ['創業公司', '初創'],
    ['人工智能', 'AI'],
  ])('is what public writing also calls it, with less weight: %s → %s', (question, added) => {
    const found = expand(question).find(({ text }) => text === added)
    expect(found?.weight).toBeLessThanOrEqual(0.3)
  })

  it('is not read out of a name or of another word', () => {
    expect(texts(expand('數碼港的人工智能'))).not.toContain('數位')
    expect(texts(expand('人工智能'))).not.toContain('薪金')
    expect(texts(expand('the bureaucracy'))).not.toContain('政策局')
  })

  it('is not read out of single characters of written Chinese, which mean much else', () => {
    expect(because(expand('屋宇署批評報告'), 'written-form')).toEqual([])
  })

  it("takes a pack's names before the general ones, in both languages and by their other names", () => {
    const pack: Glossary = [{ en: ['Wheel Office', 'WO', 'budget office'], zh: ['飛輪處', '飛輪署'] }]
    expect(texts(expand('what does the wheel office do', pack))).toEqual(expect.arrayContaining(['飛輪處', '飛輪署']))
    expect(texts(expand('飛輪署做咩', pack))).toEqual(expect.arrayContaining(['飛輪處', 'Wheel Office']))
    expect(texts(expand('Budget Office', pack))).not.toContain('財政預算案')
  })

  it('never repeats itself or the question, and weighs above 0 and below the asker’s own words', () => {
    const part = fc.constantFrom(
      '點樣',
      '申請',
      'AI',
      ' budget ',
      '幾多錢',
      '政府',
      '数码港',
      'ＩＴ',
      '\u200b',
      '😀',
      ' schools ',
      '撥款',
      '呃',
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
        const question = parts.join('')
        const additions = expand(question)
        const keys = additions.map(({ text }) => foldPlain(text))
        expect(new Set(keys).size).toBe(keys.length)
        for (const key of keys) expect(foldPlain(question)).not.toContain(key)
        for (const { weight } of additions) expect(weight > 0 && weight < 1).toBe(true)
        expect(additions.length).toBeLessThanOrEqual(64)
      }),
    )
  })

  it.each(['', '😀😀', '\u200b', '????'])('is nothing for %j', (question) => {
    expect(expand(question)).toEqual([])
  })

  it('takes no longer than it should over 10,000 characters', () => {
    const start = performance.now()
    for (const part of ['點樣申請', 'training course ', '人', 'new '])
      expand(part.repeat(Math.ceil(10_000 / part.length)))
    expect(performance.now() - start).toBeLessThan(5000)
  })
})

describe('the tables', () => {
  it('hold hundreds of Cantonese words and a thousand English terms', () => {
    const said = [...cantoneseAsking, ...cantoneseWords].flatMap((row) => row.said)
    expect(said.length).toBeGreaterThan(350)
    expect(generalGlossary.flatMap(({ en }) => en).length).toBeGreaterThan(1000)
  })

  it('have no empty word and no Latin among what should be Chinese, save names', () => {
    for (const { en, zh } of generalGlossary) {
      for (const term of en) expect(term).toMatch(/^[a-z0-9][a-z0-9&+$.' -]*$/)
      for (const term of zh) expect(term.trim()).not.toBe('')
    }
    for (const { said, add } of [...cantoneseAsking, ...cantoneseWords])
      for (const word of [...said, ...add]) expect(word).not.toBe('')
  })
})

describe('the stem of an English word', () => {
  it.each([
    ['laboratories', 'laboratory'],
    ['apprenticeships', 'apprenticeship'],
    ['subsidised', 'subsidise'],
    ['subsidising', 'subsidize'],
    ['planned', 'plan'],
    ['training', 'train'],
    ['processes', 'process'],
    ["government's", 'government'],
    ['applied', 'apply'],
    ['organizations', 'organisation'],
  ])('is the same for %s and %s', (one, other) => {
    expect(stem(one)).toBe(stem(other))
  })

  it.each([
    ['news', 'new'],
    ['business', 'busy'],
    ['policy', 'police'],
    ['university', 'universe'],
    ['spring', 'spr'],
  ])('keeps %s from %s', (one, other) => {
    expect(stem(one)).not.toBe(stem(other))
  })
})
