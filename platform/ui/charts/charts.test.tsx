import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { attribute, elements } from '../testing/elements.ts'
import { BarChart } from './BarChart.tsx'
import { LineChart } from './LineChart.tsx'
import { TimelineChart } from './TimelineChart.tsx'

describe('a chart', () => {
  const frame = { language: 'en', id: 'c', title: 'Power', description: 'By year', table: <table /> } as const

  it('draws bars in proportion to their values, from nought', () => {
    const html = renderToString(
      <BarChart
        {...frame}
        bars={[
          { label: 'now', value: 5000, said: '5,000' },
          { label: 'then', value: 180_000, said: '180,000' },
        ]}
      />,
    )
    const widths = elements(html)
      .filter((each) => each.tagName === 'rect')
      .map((each) => attribute(each, 'width'))
    expect(widths).toEqual(['2.78%', '100%'])
  })

  it('draws bars of nought without dividing by it', () => {
    const html = renderToString(<BarChart {...frame} bars={[{ label: 'none', value: 0, said: '0' }]} />)
    expect(html).toContain('width="0%"')
    expect(renderToString(<BarChart {...frame} bars={[]} />)).not.toContain('NaN')
  })

  it('says that a scale is logarithmic', () => {
    const points = [
      { at: 2026, value: 5000, when: '2026' },
      { at: 2032, value: 180_000, when: '2032' },
    ]
    expect(renderToString(<LineChart {...frame} scale="log" points={points} />)).toContain('Logarithmic scale')
    expect(renderToString(<LineChart {...frame} points={points} />)).not.toContain('Logarithmic scale')
  })

  it('stays linear, and says nothing else, where a logarithm has no place for nought', () => {
    const html = renderToString(
      <LineChart
        {...frame}
        scale="log"
        points={[
          { at: 1, value: 0, when: '1' },
          { at: 2, value: 9, when: '2' },
        ]}
      />,
    )
    expect(html).not.toContain('Logarithmic scale')
    expect(html).not.toContain('NaN')
  })

  it('without points is its table alone', () => {
    const html = renderToString(<LineChart {...frame} points={[]} />)
    expect(html).not.toContain('role="img"')
    expect(html).toContain('<table')
  })

  it('draws one mark for each promise and counts them in its legend', () => {
    const marks = [
      { date: '2026-01-01', tone: 'positive' },
      { date: '2026-12-31', tone: 'waiting' },
      { date: '2026-12-01', tone: 'waiting' },
    ] as const
    const html = renderToString(
      <TimelineChart
        {...frame}
        marks={marks}
        legend={[
          { tone: 'positive', label: 'Kept' },
          { tone: 'waiting', label: 'Due' },
        ]}
        asOf="2026-06-01"
        asOfLabel="as of"
      />,
    )
    const drawn = elements(html).filter((each) => attribute(each, 'class')?.includes('fl-plot-mark'))
    expect(drawn).toHaveLength(marks.length + 2)
    expect(html).toContain('Due <b>2</b>')
  })

  it('puts no mark on the wrong side of the day it is drawn for', () => {
    const drawn = (date: string, asOf: string) => {
      const html = renderToString(
        <TimelineChart {...frame} marks={[{ date, tone: 'waiting' }]} legend={[]} asOf={asOf} asOfLabel="as of" />,
      )
      const all = elements(html)
      const share = (value: string | undefined) => Number(value?.replace('%', ''))
      const mark = all.find((each) => each.tagName === 'svg' && attribute(each, 'overflow') === 'visible')
      const line = all.find((each) => attribute(each, 'class') === 'fl-plot-now')
      return share(attribute(mark, 'x')) - share(attribute(line, 'x1'))
    }
    expect(drawn('2026-12-31', '2026-11-22')).toBeGreaterThan(0)
    expect(drawn('2026-10-20', '2026-11-22')).toBeLessThan(0)
    expect(drawn('2027-01-01', '2026-12-31')).toBeGreaterThan(0)
    expect(drawn('2026-09-30', '2026-10-01')).toBeLessThan(0)
  })

  it('is an image with a name and a description, and its table stands behind it', () => {
    const all = elements(renderToString(<LineChart {...frame} points={[{ at: 1, value: 1, when: '1' }]} />))
    const image = all.find((each) => attribute(each, 'role') === 'img')
    expect(image && attribute(image, 'aria-labelledby')).toBe('c-title c-description')
    expect(all.some((each) => each.tagName === 'table')).toBe(true)
  })
})
