import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { GuardPolicy } from '../model.ts'
import { createStreamGuard } from './createStreamGuard.ts'

const policy: GuardPolicy = {
  personal: {},
  personalInAnswers: { name: 'mask', address: 'mask', phone: 'mask' },
  injection: undefined,
  terms: [],
  onFailure: 'closed',
}

function guarded(pieces: readonly string[]): string {
  const guard = createStreamGuard(policy)
  return [...pieces.map((piece) => guard.push(piece)), guard.end()].map(({ release }) => release).join('')
}

/** Longer than all that a stream keeps of what has left. */
const prose = 'The weather was fine and we went for a walk. '.repeat(20)

describe('a name that was given away once', () => {
  test.each([
    ['Name: Chan Tai Man\n', 'Then Chan Tai Man left.', 'Then [NAME] left.'],
    ['姓名：陳大文\n', '今日见到陈大文。', '今日见到[NAME]。'],
    ['Name: chan tai man\n', 'and chan tai man left.', 'and [NAME] left.'],
    ['Regards,\nPeter Wong\n', 'PETER WONG came back.', '[NAME] came back.'],
  ])('after %s is masked however much later', (giving, again, masked) => {
    const text = giving + prose + again
    expect(guarded([text]).endsWith(prose + masked)).toBe(true)
    expect(guarded(text.match(/[\s\S]{1,7}/gu) ?? []).endsWith(prose + masked)).toBe(true)
  })

  test('stays where it stands long before', () => {
    const before = `今日見到陳大文。${prose}`
    expect(guarded([`${before}姓名：陳大文`])).toBe(`${before}姓名：[NAME]`)
  })
})

test('what leaves is the same however a text with names in many places is cut', () => {
  const parts = fc.constantFrom(
    '今日見到陳大文',
    '姓名：陳大文',
    '陳大文住喺九龍觀塘道12號5樓B室',
    '我同李美玲去食飯',
    '李美玲，電話9123 4567',
    'Chan Tai Man said he would come',
    'Mr Chan Tai Man is here',
    'John Smith lives at Flat B, 15/F, 12 Nathan Road, Kowloon',
    'Regards,\nJohn Smith',
    '。',
    '\n',
    '. ',
    ', ',
    prose.slice(0, 90),
  )
  fc.assert(
    fc.property(
      fc.array(parts, { minLength: 2, maxLength: 12 }),
      fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1 }),
      (all, sizes) => {
        const text = all.join('')
        const pieces: string[] = []
        for (let at = 0; at < text.length;) {
          const size = sizes[pieces.length % sizes.length] ?? 1
          pieces.push(text.slice(at, at + size))
          at += size
        }
        expect(guarded(pieces)).toBe(guarded([text]))
      },
    ),
    { numRuns: 300 },
  )
})
