import { describe, expect, test } from 'vitest'
import { readMarked } from '../examples/marked.ts'
import { english } from './examples/english.ts'
import { englishPress } from './examples/englishPress.ts'
import { often } from './examples/often.ts'
import { press } from './examples/press.ts'
import { simplified } from './examples/simplified.ts'
import { traditional } from './examples/traditional.ts'
import { unseen } from './examples/unseen.ts'
import { unseenAgain } from './examples/unseenAgain.ts'
import { writeAmount } from './examples/writeAmount.ts'
import { readAmounts } from './readAmounts.ts'

describe.each([
  ['Traditional Chinese', traditional],
  ['the press', press],
  ['Simplified Chinese', simplified],
  ['English', english],
  ['the English press', englishPress],
  ['what was marked first', unseen],
  ['what was marked first, again', unseenAgain],
  ['how often', often],
])('the amounts of %s', (_, examples) => {
  test.each(readMarked(examples).map(({ text, marks }) => [text, marks] as const))('%s', (text, marks) => {
    const read = readAmounts(text).map(
      (amount) => `${amount.start} ${text.slice(amount.start, amount.end)} = ${writeAmount(amount)}`,
    )
    expect(read).toEqual(marks.map(({ start, words, states }) => `${start} ${words} = ${states}`))
  })
})
