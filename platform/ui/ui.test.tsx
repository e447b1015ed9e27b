import { describe, expect, it } from 'vitest'
import { languages } from '#platform/i18n'
import { Gallery } from './gallery/index.ts'
import { renderPage } from './index.ts'
import { attribute, elements, type Element } from './testing/elements.ts'
import { site } from './testing/site.ts'

const idsOf = (all: readonly Element[]): readonly string[] => all.flatMap((each) => attribute(each, 'id') ?? [])

/** Attributes that point at ids of other elements. */
const pointers = ['for', 'aria-labelledby', 'aria-describedby']

describe.each(languages)('every component in %s', (language) => {
  const html = renderPage(<Gallery site={site} language={language} path={`/gallery?lang=${language}`} />)
  const all = elements(html)

  it('gives each id once', () => {
    const ids = idsOf(all)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  })

  it('points only at ids that are there', () => {
    const ids = new Set(idsOf(all))
    const pointed = all.flatMap((each) => pointers.flatMap((name) => attribute(each, name)?.split(' ') ?? []))
    expect(pointed.length).toBeGreaterThan(30)
    expect(pointed.filter((id) => !ids.has(id))).toEqual([])
  })

  it('has nothing inline that the content-security policy would refuse', () => {
    const styled = all.filter(
      (each) => each.tagName === 'style' || each.attrs.some(({ name }) => name === 'style' || name.startsWith('on')),
    )
    const scripts = all.filter((each) => each.tagName === 'script' && attribute(each, 'src') === undefined)
    expect(styled).toEqual([])
    expect(scripts).toEqual([])
  })

  it('labels every control', () => {
    const labelled = new Set(all.flatMap((each) => attribute(each, 'for') ?? []))
    const controls = all.filter(
      (each) => ['input', 'select', 'textarea'].includes(each.tagName) && attribute(each, 'type') !== 'hidden',
    )
    expect(controls.length).toBeGreaterThan(10)
    expect(controls.filter((each) => !labelled.has(attribute(each, 'id') ?? ''))).toEqual([])
    expect(controls.filter((each) => attribute(each, 'placeholder') !== undefined)).toEqual([])
  })

  it('leaves out no level of heading', () => {
    const levels = all.flatMap((each) => /^h([1-6])$/.exec(each.tagName)?.[1] ?? []).map(Number)
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([])
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
  })
})
