import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Hint } from './passage.ts'
import { readPassages } from './readPassages.ts'
import { readSentences } from './sentences.ts'

/** Texts made of what these rules look at, in any order, with any white space and any characters between. */
const piece = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      '政府',
      '將',
      '撥款',
      '的',
      '，',
      '。',
      '、',
      '「',
      '」',
      '《',
      '》',
      '（',
      '）',
      '：',
      '？',
      '；',
      '……',
    ),
  },
  { weight: 4, arbitrary: fc.constantFrom('\n', '\n\n', '\n\n\n\n', '\r\n', '\f', '\t', ' ', '\u3000', '\u2028') },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '● ',
      '• ',
      '- ',
      '一、',
      '(1) ',
      '5 000',
      '180 000',
      '+27%',
      '2小時前',
      '00:47',
      '資料圖片',
      '最Hit',
      '© 2026',
      '更新時間：11:53 2026-02-25 HKT',
      '社會',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'The plan ',
      'costs $3.5 million. ',
      'U.S. ',
      'Mr. Chan ',
      '2 hours ago',
      'Most read',
      'date 2026-01-02 ',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
  { weight: 1, arbitrary: fc.constantFrom('\ud83d\ude00', '\ud800', '\0') },
)
const text = fc.array(piece, { maxLength: 80 }).map((pieces) => pieces.join(''))
const runs = { numRuns: 1_500 }

describe('whatever the text', () => {
  it('passages follow each other and hold every character that is not white space exactly once', () => {
    fc.assert(
      fc.property(text, (given) => {
        const passages = readPassages(given)
        let at = 0
        for (const [ordinal, passage] of passages.entries()) {
          expect(passage.ordinal).toBe(ordinal)
          expect(passage.start).toBeGreaterThanOrEqual(at)
          expect(given.slice(at, passage.start).trim()).toBe('')
          expect(given.slice(passage.start, passage.end).trim()).toBe(given.slice(passage.start, passage.end))
          expect(passage.end).toBeGreaterThan(passage.start)
          at = passage.end
        }
        expect(given.slice(at).trim()).toBe('')
      }),
      runs,
    )
  })

  it('sentences lie in their passages and hold each of their characters exactly once, and boilerplate has none', () => {
    fc.assert(
      fc.property(text, (given) => {
        const passages = readPassages(given)
        const spans = readSentences(given, passages)
          .flatMap((sentence) => sentence.spans)
          .toSorted((a, b) => a.start - b.start)
        for (const [at, span] of spans.entries()) expect(span.start).toBeGreaterThanOrEqual(spans[at - 1]?.end ?? 0)
        for (const passage of passages) {
          const within = spans.filter(({ start, end }) => passage.start <= start && end <= passage.end)
          const words = within.map(({ start, end }) => given.slice(start, end)).join('')
          const expected = passage.kind === 'boilerplate' ? '' : given.slice(passage.start, passage.end)
          expect(words.replaceAll(/\s/g, '')).toBe(expected.replaceAll(/\s/g, ''))
        }
        expect(spans.every((span) => passages.some(({ start, end }) => start <= span.start && span.end <= end))).toBe(
          true,
        )
      }),
      runs,
    )
  })

  it('what goes on points back to a passage that stands further up, with captions or boilerplate between', () => {
    fc.assert(
      fc.property(text, (given) => {
        const passages = readPassages(given)
        for (const { continues, ordinal } of passages) {
          if (continues === undefined) continue
          expect(continues).toBeLessThan(ordinal - 1)
          const between = passages.slice(continues + 1, ordinal).map(({ kind }) => kind)
          expect(between.every((kind) => kind === 'caption' || kind === 'boilerplate')).toBe(true)
        }
      }),
      runs,
    )
  })

  it('hints change kinds but no invariant', () => {
    const hint = fc.tuple(
      fc.nat(200),
      fc.nat(40),
      fc.constantFrom<Hint['kind']>('heading', 'list-item', 'caption', 'table-like'),
    )
    fc.assert(
      fc.property(text, fc.array(hint, { maxLength: 6 }), (given, drawn) => {
        let from = 0
        const hints = drawn.map(([gap, length, kind]): Hint => {
          const start = from + gap
          from = start + length
          return { start, end: from, kind }
        })
        const words = readPassages(given, hints).map(({ start, end }) => given.slice(start, end))
        expect(words.join('').replaceAll(/\s/g, '')).toBe(given.replaceAll(/\s/g, ''))
      }),
      { numRuns: 500 },
    )
  })
})

describe('a hostile text takes no more time than its length', () => {
  const size = 150_000
  it.each<[string, string]>([
    ['one long word', 'a'.repeat(size)],
    ['one long Han line', '政'.repeat(size)],
    ['brackets that never close', '《「（'.repeat(size / 3)],
    ['full stops', '.'.repeat(size)],
    ['dots with spaces', '. '.repeat(size / 2)],
    ['ellipses', '…'.repeat(size)],
    ['lines of how long ago', '2小時前\n'.repeat(size / 5)],
    ['list heads', '最Hit\n'.repeat(size / 5)],
    ['half menus', '首頁\n甲乙\n'.repeat(size / 6)],
    ['bullets', '● 甲\n\n\n'.repeat(size / 6)],
    ['commas', '，\n'.repeat(size / 2)],
    ['numbers', '1 '.repeat(size / 2)],
    ['spaces', `甲${' '.repeat(size)}乙`],
    ['words far apart', `甲的${'\n'.repeat(30_000)}`.repeat(5)],
    ['blank lines', `甲${'\n'.repeat(size)}乙`],
    ['links', '| x '.repeat(size / 4)],
    ['arrows', '↓'.repeat(size)],
    ['unfinished clauses', '政府將撥款，以提\n\n'.repeat(size / 10)],
  ])('%s', (_name, given) => {
    const began = performance.now()
    const passages = readPassages(given)
    readSentences(given, passages)
    expect(performance.now() - began).toBeLessThan(8_000)
    expect(passages.every(({ start, end }) => end - start <= 20_000)).toBe(true)
  })
})
