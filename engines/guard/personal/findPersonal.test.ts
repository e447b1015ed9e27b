import { describe, expect, test } from 'vitest'
import { chineseExamples } from './examples/chinese.ts'
import { englishExamples } from './examples/english.ts'
import { nothingPersonal } from './examples/nothingPersonal.ts'
import { readMarked } from './examples/readMarked.ts'
import { findPersonal } from './findPersonal.ts'

const shown = (
  text: string,
  found: readonly { kind: string; span: { start: number; end: number } }[],
): readonly string[] => found.map(({ kind, span }) => `${kind}: ${text.slice(span.start, span.end)}`)

describe('findPersonal', () => {
  test.each([...chineseExamples, ...englishExamples])('finds what is marked and nothing else in %s', (example) => {
    const { text, expected } = readMarked(example)
    expect(shown(text, findPersonal(text))).toEqual(shown(text, expected))
  })
  test.each(nothingPersonal)('finds nothing in %s', (text) => {
    expect(shown(text, findPersonal(text))).toEqual([])
  })
})
