import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { elements, textOf } from '../testing/elements.ts'
import { Pagination } from './Pagination.tsx'

describe('pages of a list', () => {
  const shown = (page: number, pages: number) =>
    elements(renderToString(<Pagination language="en" page={page} pages={pages} href={(n) => `?page=${n}`} />))
      .filter((each) => each.tagName === 'li')
      .map(textOf)

  it.each([
    { page: 1, pages: 2, numbers: ['1', '2'] },
    { page: 1, pages: 9, numbers: ['1', '2', '…', '9'] },
    { page: 5, pages: 9, numbers: ['1', '…', '4', '5', '6', '…', '9'] },
    { page: 9, pages: 9, numbers: ['1', '…', '8', '9'] },
  ])('are listed around page $page of $pages', ({ page, pages, numbers }) => {
    expect(shown(page, pages)).toEqual(numbers)
  })

  it('are not listed where there is only one', () => {
    expect(shown(1, 1)).toEqual([])
  })
})
