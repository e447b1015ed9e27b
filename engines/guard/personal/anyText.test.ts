import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findPersonal } from './findPersonal.ts'
import { openFrom } from './openFrom.ts'

const pieces = [
  'A123456',
  '(3)',
  ' ',
  '9123',
  '4567',
  '電話',
  '：',
  '陳大文',
  '先生',
  '九龍',
  '觀塘道',
  '12號',
  '15樓',
  'B室',
  'Flat B',
  ', ',
  '15/F',
  'Chan',
  'Tai Man',
  'Mr',
  '@',
  'a.b',
  'x.hk',
  '\n',
  '𠮷',
  '\u200b',
  '４',
  '-',
  '+852',
  '粵Z',
]
const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join('')),
)

test('findings of any text are in order, apart, inside it and not empty', () => {
  fc.assert(
    fc.property(texts, (text) => {
      let last = 0
      for (const { span, canonical } of findPersonal(text)) {
        expect(span.start).toBeGreaterThanOrEqual(last)
        expect(span.end).toBeGreaterThan(span.start)
        expect(span.end).toBeLessThanOrEqual(text.length)
        expect(canonical).not.toBe('')
        last = span.end
      }
      const open = openFrom(text)
      expect(open >= 0 && open <= text.length).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test('the same number has the same canonical form however it is written', () => {
  const forms = ['身份證A123456(3)', 'HKID: a123456（3）', '身份證 Ａ１２３４５６３', 'HKID A 123 456 (3)']
  for (const form of forms) expect(findPersonal(form).map(({ canonical }) => canonical)).toEqual(['A1234563'])
  for (const form of ['電話9123 4567', 'tel +852-9123-4567', '手機：91234567'])
    expect(findPersonal(form).map(({ canonical }) => canonical)).toEqual(['+85291234567'])
})

test('only the kinds that are asked for are given', () => {
  expect(findPersonal('我叫陳大文，電話9123 4567', ['phone']).map(({ kind }) => kind)).toEqual(['phone'])
})
