import fc from 'fast-check'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { elements, textOf } from '../testing/elements.ts'
import { Heading } from './Heading.tsx'

const heading = (title: string) => elements(renderToString(<Heading level={1}>{title}</Heading>))
const clauses = (title: string) =>
  heading(title)
    .filter((each) => each.tagName === 'span')
    .map(textOf)

describe('a heading', () => {
  it.each([
    ['在這張藍圖裏，我在哪裏？', ['在這張藍圖裏，', '我在哪裏？']],
    ['他問：「為甚麼？」誰知道', ['他問：', '「為甚麼？」', '誰知道']],
    ['真的？！當然', ['真的？！', '當然']],
    ['藍圖', []],
    ['Where do I stand?', []],
  ])('breaks between clauses and nowhere before a closing mark: %s', (title, parts) => {
    expect(clauses(title)).toEqual(parts)
  })

  it.each([
    ['國家製造業創新中心（香港）', '國家|製造業|創新|中心（香港）'],
    ['沒有期限的承諾事項', '沒有|期限的|承諾|事項'],
    ['報章報道預算案的培訓及應用措施', '報章|報道|預算案的|培訓|及應用|措施'],
    ['「『智』啟學教」學校撥款', '「『智』啟學教」學校撥款'],
    ['藍圖', '藍圖'],
  ])('ends a line of a long title after a word alone: %s', (title, parts) => {
    const html = renderToString(<Heading level={1}>{title}</Heading>)
    expect(html.replaceAll('<wbr/>', '|').replaceAll(/<[^>]*>/g, '')).toBe(parts)
  })

  it('says every character of its title, whatever the title', () => {
    const title = fc.string({ unit: fc.constantFrom('藍', 'a', ' ', '，', '？', '！', '」', '「', '：') })
    fc.assert(
      fc.property(title, (said) => {
        expect(textOf(heading(said).find((each) => each.tagName === 'h1'))).toBe(said)
      }),
    )
  })
})
