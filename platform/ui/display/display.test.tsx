import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { attribute, elements } from '../testing/elements.ts'
import { Citation } from './Citation.tsx'
import { Details } from './Details.tsx'
import { Quote } from './Quote.tsx'
import { Table } from './Table.tsx'
import { Tag, type Tone } from './Tag.tsx'
import { Tally } from './Tally.tsx'

describe('a quote', () => {
  it('is in the language of its source, its caption in that of the page', () => {
    const html = renderToString(
      <Quote language="en" of="zh-Hant" publisher="Wen Wei Po" date="2026-02-26">
        引文
      </Quote>,
    )
    expect(html).toContain('<blockquote lang="zh-Hant-HK">')
    expect(html).toContain('<time datetime="2026-02-26">26 February 2026</time>')
  })
})

describe('a state', () => {
  it.each<Tone>(['positive', 'next', 'waiting', 'attention', 'neutral', 'negative'])(
    '%s has a sign that no other has',
    (tone) => {
      const path = (of: Tone) => /<path d="([^"]+)"/.exec(renderToString(<Tag tone={of}>x</Tag>))?.[1]
      const others = (['positive', 'next', 'waiting', 'attention', 'neutral', 'negative'] as const).filter(
        (each) => each !== tone,
      )
      expect(path(tone)).toBeDefined()
      expect(others.map(path)).not.toContain(path(tone))
    },
  )
})

describe('a table', () => {
  const rows = [
    { name: 'A', n: 1 },
    { name: 'B', n: 2 },
  ]
  const table = (narrow: 'cards' | 'scroll') =>
    elements(
      renderToString(
        <Table
          language="en"
          caption="Counts"
          narrow={narrow}
          rows={rows}
          columns={[
            { header: 'Name', cell: (row) => row.name, names: true },
            { header: 'n', cell: (row) => row.n, numeric: true },
          ]}
        />,
      ),
    )

  it('names each column and row by a header with its scope', () => {
    const scopes = table('cards')
      .filter((each) => each.tagName === 'th')
      .map((each) => attribute(each, 'scope'))
    expect(scopes).toEqual(['col', 'col', 'row', 'row'])
  })

  it('can be scrolled by keyboard where it scrolls', () => {
    const region = table('scroll').find((each) => attribute(each, 'role') === 'region')
    expect(region && attribute(region, 'tabindex')).toBe('0')
    expect(region && attribute(region, 'aria-label')).toContain('Counts')
    expect(table('cards').some((each) => attribute(each, 'role') === 'region')).toBe(false)
  })
})

it('says which source a citation leads to', () => {
  expect(renderToString(<Citation language="en" href="#q" n={2} source="Wen Wei Po, 26 February 2026" />)).toContain(
    'aria-label="Quote 2: Wen Wei Po, 26 February 2026"',
  )
})

it('tells changes of the tally politely', () => {
  expect(
    renderToString(
      <Tally language="en" label="So far" items={[{ id: 'open', tone: 'positive', label: 'open', count: 3 }]} />,
    ),
  ).toContain('aria-live="polite"')
})

it('folds by the browser alone', () => {
  expect(renderToString(<Details summary="Why">Because</Details>)).toMatch(/^<details .*<summary>/)
})
