import { describe, expect, it } from 'vitest'
import { readText } from '../testing/known.ts'

const voicesOf = (text: string): readonly string[] => readText(text).candidates.map(({ voice }) => voice.kind)

describe('whose word it is', () => {
  it.each([
    ['財政司司長陳大文表示，智慧課室計劃會撥款2億元。', 'government'],
    ['教育局將撥款2億元推行智慧課室計劃。', 'government'],
    ['消息人士指，智慧課室計劃涉及2億元。', 'unnamed-source'],
    ['據了解，智慧課室計劃涉及2億元。', 'unnamed-source'],
    ['海港大學教授何敏認為，智慧課室計劃應增至2億元。', 'commentary'],
    ['智慧課室計劃涉及2億元。', 'report'],
    ['Amy Lau, an economist, said the Smart Classrooms Scheme needs HK$20 million.', 'commentary'],
  ])('%s: %s', (text, kind) => {
    expect(voicesOf(text)).toEqual([kind])
  })

  it('keeps an expert and the Government apart within one article', () => {
    const text = [
      '教育局將撥款2億元推行智慧課室計劃。',
      '商會主席何敏認為計劃值得支持。他建議把智慧課室計劃的撥款加至5億元。教育局將於2027年檢討智慧課室計劃。',
    ].join('\n\n')
    const said = readText(text).candidates.map(({ amounts, voice }) => [amounts[0]?.value, voice.kind])
    expect(said).toContainEqual([200_000_000, 'government'])
    expect(said).toContainEqual([500_000_000, 'commentary'])
    expect(readText(text).candidates.at(-1)?.voice.kind).toBe('government')
  })

  it('does not let 他 go on with an unnamed source', () => {
    const text = '陳大文表示計劃順利。據了解，智慧課室計劃涉及2億元。\n\n他指智慧課室計劃已批出30個項目。'
    expect(voicesOf(text).at(-1)).toBe('government')
  })

  it("hears the writer in a writer's own article, whose proposals are no measures", () => {
    const { candidates } = readText('來稿作者：何敏\n\n教育局應撥款2億元設立「藍海夜校計劃」。')
    expect(candidates[0]).toMatchObject({ voice: { kind: 'writer' }, subject: { kind: 'proposal' } })
  })
})
