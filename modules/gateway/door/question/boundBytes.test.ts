import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boundBytes } from './boundBytes.ts'

const padding = ' '.repeat(300_000)
const judge = (text: string): string => {
  try {
    boundBytes(Buffer.from(text + padding))
    return 'passes'
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error)
  }
}

describe('a large body, before it is parsed', () => {
  it.each([
    ['ten megabytes of lists in lists', '['.repeat(10_000_000)],
    ['objects in objects', '{"a":'.repeat(70)],
    ['a million empty lists', `[${'[],'.repeat(1_000_000)}1]`],
    ['a million numbers', `[${'1,'.repeat(1_000_000)}1]`],
    ['lists after a string that ends in a backslash', `{"a":"\\\\","b":${'['.repeat(70)}`],
  ])('is refused where it is %s', (_, text) => {
    expect(judge(text)).toBe('call-invalid')
  })
  it.each([
    ['text that looks like lists', JSON.stringify({ a: '[{,'.repeat(200_000) })],
    ['text with quotation marks and backslashes', JSON.stringify({ a: '\\"[\\'.repeat(100_000) })],
    ['a string without an end', `{"a":"${'['.repeat(100)}`],
    ['a hundred thousand tokens', JSON.stringify({ input: Array.from({ length: 100_000 }, (_, at) => at) })],
  ])('passes where it is %s', (_, text) => {
    expect(judge(text)).toBe('passes')
  })
  it('passes whatever JSON is small enough, and has few levels', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 8 }), (value) => {
        expect(judge(JSON.stringify({ value }))).toBe('passes')
      }),
      { numRuns: 30 },
    )
  })
})
