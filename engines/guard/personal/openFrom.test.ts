import { describe, expect, test } from 'vitest'
import { chineseExamples } from './examples/chinese.ts'
import { englishExamples } from './examples/english.ts'
import { readMarked } from './examples/readMarked.ts'
import { findPersonal } from './findPersonal.ts'
import { longestOpen, openFrom } from './openFrom.ts'

describe('openFrom', () => {
  test.each([...chineseExamples, ...englishExamples])('holds back whatever of %s is still to be found', (example) => {
    const text = `${readMarked(example).text} 完。That is all for now`
    const all = findPersonal(text)
    expect(all.length).toBeGreaterThan(0)
    const leaks: string[] = []
    for (let cut = 1; cut < text.length; cut++) {
      const seen = text.slice(0, cut)
      const open = openFrom(seen)
      const found = findPersonal(seen)
      for (const { kind, span } of all) {
        if (span.start >= open) continue
        const known = found.some(
          (other) => other.kind === kind && other.span.start === span.start && other.span.end === span.end,
        )
        if (!known) leaks.push(`${kind} after ${seen}`)
      }
    }
    expect(leaks).toEqual([])
  })

  test('lets plain prose go at the end of a sentence', () => {
    for (const text of ['今日天氣好好。', 'The library opens at nine on weekdays. ', '呢本書講咗好多嘢。'])
      expect(openFrom(text)).toBe(text.length)
  })

  test('holds no more than its window', () => {
    const text = 'Flat A, '.repeat(200)
    expect(openFrom(text)).toBeGreaterThanOrEqual(text.length - longestOpen)
    expect(openFrom('1'.repeat(5000))).toBeGreaterThanOrEqual(5000 - longestOpen)
  })
})
