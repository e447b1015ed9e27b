import { describe, expect, it } from 'vitest'
import { renderPage } from '../renderPage.ts'
import { attribute, elements, textOf } from '../testing/elements.ts'
import { site } from '../testing/site.ts'
import { Page } from './Page.tsx'

const page = (path: string) =>
  elements(
    renderPage(
      <Page
        site={site}
        language="zh-Hans"
        title="计划"
        path={path}
        scripts={['/assets/stand.js']}
        structuredData={{ name: '</script><b>' }}
      />,
    ),
  )

describe('a page', () => {
  it('names itself in each other language by an address that keeps the query', () => {
    const alternates = page('/schemes?purpose=talent&lang=en').filter(
      (each) => attribute(each, 'rel') === 'alternate' && attribute(each, 'hreflang') !== undefined,
    )
    expect(alternates.map((each) => [attribute(each, 'hreflang'), attribute(each, 'href')])).toEqual([
      ['zh-Hant-HK', 'https://feilun.example/schemes?purpose=talent&lang=zh-Hant'],
      ['zh-Hans-HK', 'https://feilun.example/schemes?purpose=talent&lang=zh-Hans'],
      ['en-HK', 'https://feilun.example/schemes?purpose=talent&lang=en'],
      ['x-default', 'https://feilun.example/schemes?purpose=talent'],
    ])
  })

  it('keeps a language that was asked for from link to link, and asks for none otherwise', () => {
    const sources = (path: string) =>
      attribute(
        page(path).find((each) => attribute(each, 'href')?.startsWith('/sources')),
        'href',
      )
    expect(sources('/?lang=zh-Hans')).toBe('/sources?lang=zh-Hans')
    expect(sources('/?lang=klingon')).toBe('/sources')
    expect(sources('/')).toBe('/sources')
  })

  it('cannot be broken out of by structured data', () => {
    const data = page('/').find((each) => attribute(each, 'type') === 'application/ld+json')
    expect(JSON.parse(textOf(data))).toEqual({ name: '</script><b>' })
  })

  it('loads scripts as modules, and none that was not asked for', () => {
    const scripts = page('/').filter((each) => attribute(each, 'src') !== undefined)
    expect(scripts.map((each) => [attribute(each, 'type'), attribute(each, 'src')])).toEqual([
      ['module', '/assets/stand.js'],
    ])
  })

  it.each(['//evil.example/x', '/.//evil.example/x', '//evil.example:99999/', '//[', '/\\evil.example', 'evil', ''])(
    'leads to no other host, whatever address it was asked for by: %s',
    (path) => {
      const hosts = page(path).flatMap((each) => {
        const href = attribute(each, 'href')
        return href === undefined ? [] : [new URL(href, site.origin).host]
      })
      // The licence is the one thing that is read elsewhere.
      expect(new Set(hosts)).toEqual(new Set(['feilun.example', 'www.apache.org']))
    },
  )
})
