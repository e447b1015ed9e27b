import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { compile, dateOfDay } from '#engines/rules'
import { readPack, type Ask, type LoadedPack } from '#modules/packs'
import { isRuledOut } from './askWhen.ts'
import { countWords } from './countWords.ts'
import { readAnswer, type ReadAnswer } from './readAnswer.ts'

let pack: LoadedPack
beforeAll(async () => {
  const read = await readPack('packs/hk-2026')
  if (!read.ok) throw new Error('The pack is broken.')
  const { content, rules, hash } = read.pack
  pack = { content, rules, hash, program: compile(rules), id: '', version: '', loadedAt: new Date(0) }
})

const say = { 'zh-Hant': '問', 'zh-Hans': '问', en: 'Question' }
const question = { id: 'it', question: say, why: say }
const amount: Ask = { kind: 'amount', ...question, min: 1_000, max: 5_000_000 }
const read = (ask: Ask, given: unknown): ReadAnswer => readAnswer(ask, given, { pack, unit: 'HKD' })
const valueOf = (answer: ReadAnswer) => (answer.ok && answer.kept.kind === 'value' ? answer.kept.value : undefined)
const problemAt = (answer: ReadAnswer) =>
  answer.ok ? [] : answer.problems.map(({ at, message }) => [at, typeof message === 'string' ? message : message.en])

describe('An amount', () => {
  it.each([
    ['1000', 100_000],
    ['1,000.5', 100_050],
    ['１２３４．５６', 123_456],
    ['HK$ 12,500.50', 1_250_050],
    [5_000_000, 500_000_000],
    [1000.01, 100_001],
  ])('%j is %i cents', (given, cents) => {
    expect(valueOf(read(amount, given))).toBe(cents)
  })

  it.each([
    '',
    '-5000',
    '1000.005',
    '1e6',
    '999.99',
    '5000000.01',
    '9'.repeat(40),
    'Infinity',
    'NaN',
    '一千',
    '1,00',
    '0x10',
    NaN,
    Infinity,
    -0.01,
    null,
    true,
    [],
    {},
  ])('%j is refused, and it is said what would be right', (given) => {
    const [problem] = problemAt(read(amount, given))
    expect(problem?.[0]).toBe('it')
    expect(problem?.[1]).toMatch(/positive amount|from 1000.00 to 5000000.00/)
  })

  it('of places is a whole number', () => {
    const places: Ask = { kind: 'amount', ...question, min: 1, max: 30 }
    expect(valueOf(readAnswer(places, '30', { pack, unit: 'place' }))).toBe(30)
    expect(readAnswer(places, '2.5', { pack, unit: 'place' }).ok).toBe(false)
  })

  it('is never read as another one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100_000, max: 500_000_000 }), (cents) => {
        const written = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`
        expect(valueOf(read(amount, written))).toBe(cents)
      }),
    )
  })
})

describe('A text', () => {
  const text: Ask = { kind: 'text', ...question, 'max-words': 10, optional: false }

  it.each([
    ['eleven words in English are fine, as you can see here', 11],
    ['十個中文字是十個字了', 10],
    ['用 AI 教十個學生', 7],
    ["don't count well-being twice", 4],
    ['……！？ — 、', 0],
    ['2026-27 年度 HK$500,000', 5],
    ['ひらがなで六', 6],
    ['', 0],
  ])('%j has %i words', (given, count) => {
    expect(countWords(given)).toBe(count)
  })

  it('is refused when it is too long, and the count is said', () => {
    const [problem] = problemAt(read(text, '一二三四五六七八九十一'))
    expect(problem?.[1]).toContain('at most 10 words; this is 11')
    expect(valueOf(read(text, '一二三四五六七八九十'))).toBe('一二三四五六七八九十')
  })

  it('keeps its lines, and is refused where it cannot be kept', () => {
    expect(valueOf(read(text, ' one\r\ntwo \n'))).toBe('one\ntwo')
    for (const given of ['a\u0000b', '\ud800', '   ', '…', 5, undefined, 'x'.repeat(200_000)])
      expect(read(text, given).ok).toBe(false)
    expect(valueOf(read({ ...text, optional: true }, ' '))).toBe('')
  })
})

describe('A bank account', () => {
  const ask: Ask = { kind: 'bank-account', id: 'it', question: say, why: say }
  it('is kept as payments take it, and shown by its last digits', () => {
    expect(read(ask, { name: ' 陳大文  小學 ', bankCode: '０２４', account: '123-456 789-001' })).toEqual({
      ok: true,
      kept: {
        kind: 'sealed',
        account: { name: '陳大文 小學', bankCode: '024', account: '123456789001' },
        masked: '•••001',
      },
    })
  })
  it('is refused part by part', () => {
    expect(problemAt(read(ask, { name: '123', bankCode: '', account: '12' })).map(([at]) => at)).toEqual([
      'it/name',
      'it/bankCode',
      'it/account',
    ])
    for (const given of ['x', null, { name: 'A' }, { name: 'A', bankCode: '1', account: '1234', more: 1 }])
      expect(read(ask, given).ok).toBe(false)
  })
})

describe('Other answers', () => {
  it('are taken only as what is asked', () => {
    const date: Ask = { kind: 'date', ...question }
    expect(valueOf(read(date, '2026-02-28'))).toBe('2026-02-28')
    for (const given of ['2026-02-30', '2026-2-3', '28/2/2026', 20260228]) expect(read(date, given).ok).toBe(false)
    const number: Ask = { kind: 'number', ...question, min: 0, max: 10_000 }
    expect(valueOf(read(number, '1,200'))).toBe(1_200)
    expect(Object.is(valueOf(read(number, '-0')), 0)).toBe(true)
    for (const given of ['-1', '10001', '1.5', '1e3', '']) expect(read(number, given).ok).toBe(false)
    const declaration: Ask = { kind: 'declaration', id: 'it', statement: say }
    expect(valueOf(read(declaration, 'yes'))).toBe(true)
    for (const given of [false, 'no', '', 'on']) expect(read(declaration, given).ok).toBe(false)
    const choice: Ask = {
      kind: 'choice',
      ...question,
      options: [
        { id: 'a', label: say },
        { id: 'b', label: say },
      ],
    }
    expect(valueOf(read(choice, 'a'))).toBe('a')
    for (const given of ['c', ['a'], '']) expect(read(choice, given).ok).toBe(false)
    const fact: Ask = { kind: 'fact', fact: 'school-levels' }
    expect(valueOf(read(fact, ['primary']))).toEqual(['primary'])
    expect(problemAt(read(fact, ['university of nowhere']))[0]?.[0]).toBe('school-levels')
  })

  it('never throw, whatever is sent', () => {
    const asks: readonly Ask[] = [
      amount,
      { kind: 'text', ...question, 'max-words': 10, optional: true },
      { kind: 'number', ...question, min: 0, max: 9 },
      { kind: 'date', ...question },
      { kind: 'fact', fact: 'public-sector-school' },
      { kind: 'bank-account', id: 'it', question: say, why: say },
      { kind: 'file', ...question, accepts: ['pdf'], 'max-mb': 1, optional: true },
    ]
    fc.assert(
      fc.property(fc.constantFrom(...asks), fc.anything(), (ask, given) => {
        const answer = read(ask, given)
        expect(answer.ok || answer.problems.length > 0).toBe(true)
      }),
    )
  })
})

describe('A fact that is only asked when something holds', () => {
  it('is ruled out only where the rules say no, never where they do not know yet', () => {
    const conditional = pack.rules.facts.filter((fact) => fact['ask-when'] !== undefined)
    expect(conditional.length).toBeGreaterThan(0)
    const ruled = conditional.filter(({ id }) => isRuledOut(pack, id, { 'party-kind': 'school' }, dateOfDay(20_000)))
    const unknown = conditional.filter(({ id }) => isRuledOut(pack, id, {}, dateOfDay(20_000)))
    expect(ruled.length).toBeGreaterThan(0)
    expect(unknown).toEqual([])
  })
})
