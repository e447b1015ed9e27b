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

  it('says every character of its title, whatever the title', () => {
    const title = fc.string({ unit: fc.constantFrom('藍', 'a', ' ', '，', '？', '！', '」', '「', '：') })
    fc.assert(
      fc.property(title, (said) => {
        expect(textOf(heading(said).find((each) => each.tagName === 'h1'))).toBe(said)
      }),
    )
  })
})
