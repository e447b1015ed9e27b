import { foldPlain } from '#engines/chinese'
import { describe, expect, it } from 'vitest'
import { wantedTokens } from './wantedTokens.ts'

const wanted = (question: string) =>
  wantedTokens.filter(({ asked }) => asked.test(foldPlain(question))).map(({ name }) => name)

describe('A kind of answer', () => {
  it('is a change where a rise is asked for, and a count where things are added', () => {
    expect(wanted('租金增加了多少？')).toContain('change')
    expect(wanted('失業率上升了多少個百分點？')).toContain('change')
    expect(wanted('最近增加了多少個名額？')).not.toContain('change')
    expect(wanted('最近增加了多少個名額？')).toContain('quota')
  })
})
