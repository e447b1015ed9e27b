import { expect, test } from 'vitest'
import { holdsFigure } from './holdsFigure.ts'

test.each([
  ['a vote of 5,000 crowns', '5,000', true],
  ['a vote of 15,000 crowns', '5,000', false],
  ['a vote of 5,000,000 crowns', '5,000', false],
  ['first 15, then 5 more', '5', true],
  ['version 1.5', '5', false],
  ['items 3、5', '5', true],
  ['in 2016', '16', false],
  ['over ５０ people', '５０', true],
  ['over １５０ people', '５０', false],
  ['約5,000萬元', '5,000萬', true],
  ['約15,000萬元', '5,000萬', false],
  ['Harbour Skills Centre', 'Skills', true],
  ['5 000 crowns', '5,000', false],
  ['it ends in 40.', '40', true],
])('“%s” holds “%s”: %s', (span, figure, holds) => {
  expect(holdsFigure(span, figure)).toBe(holds)
})
