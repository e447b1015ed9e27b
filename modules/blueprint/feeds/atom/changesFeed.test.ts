import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PackChange } from '#modules/packs'
import type { Language } from '#platform/i18n'
import { aCity, said } from '../../testing/builders.ts'
import { readXml, type XmlElement } from '../../testing/readXml.ts'
import { releasesOf } from '../releases.ts'
import { changesFeed } from './changesFeed.ts'

const change = (given: Partial<PackChange>): PackChange => ({
  recordId: 1,
  at: new Date('2026-03-01T08:00:00Z'),
  fromVersion: '1.0.0',
  toVersion: '1.1.0',
  kind: 'measure',
  id: 'm',
  label: said('A measure'),
  change: 'changed',
  fields: [],
  reviewer: undefined,
  ...given,
})
const feed = (changes: readonly PackChange[], language: Language = 'en'): XmlElement =>
  readXml(
    changesFeed({
      pack: aCity().pack,
      releases: releasesOf(changes),
      language,
      origin: 'https://feilun.example:8790',
      loadedAt: new Date('2026-02-01T00:00:00Z'),
    }),
  )
const child = (element: XmlElement | undefined, name: string) => element?.children.find((each) => each.name === name)
const entries = (element: XmlElement) => element.children.filter(({ name }) => name === 'entry')

describe('the feed of changes', () => {
  it('has what RFC 4287 wants of a feed', () => {
    const made = feed([change({})])
    expect(made.name).toBe('feed')
    expect(made.attributes['xmlns']).toBe('http://www.w3.org/2005/Atom')
    expect(child(made, 'id')?.text).toBe('tag:feilun.example,2026-01-10:harbourton/changes')
    expect(child(made, 'updated')?.text).toBe('2026-03-01T08:00:00.000Z')
    expect(child(child(made, 'author'), 'name')?.text).not.toBe('')
    expect(
      made.children.filter(({ name, attributes }) => name === 'link' && attributes['rel'] === 'self'),
    ).toHaveLength(1)
  })
  it('has what RFC 4287 wants of an entry', () => {
    const [entry] = entries(feed([change({})]))
    for (const name of ['id', 'title', 'updated', 'content', 'link']) expect(child(entry, name), name).toBeDefined()
    expect(child(entry, 'id')?.text).toMatch(/^tag:[a-z.]+,\d{4}-\d{2}-\d{2}:\S+$/)
  })
  it('keeps the ids of its entries, whatever comes later and whichever the language', () => {
    const old = change({ at: new Date('2026-02-01T00:00:00Z'), toVersion: '1.0.0' })
    const ids = (changes: readonly PackChange[], language: Language) =>
      entries(feed(changes, language)).map((entry) => child(entry, 'id')?.text)
    const [first] = ids([old], 'en')
    expect(ids([change({}), old], 'zh-Hant')).toEqual([expect.stringContaining('2026-03-01'), first])
  })
  it('gathers what one load changed in one entry, and counts it', () => {
    const made = entries(
      feed([change({ id: 'a' }), change({ id: 'b', change: 'added' }), change({ id: 'c', change: 'removed' })]),
    )
    expect(made).toHaveLength(1)
    expect(child(made[0], 'summary')?.text).toBe('1 added, 1 changed, 1 removed.')
  })
  it('names the reviewer of what a review brought, apart from a load of the same moment', () => {
    const [reviewed, load] = entries(
      feed([
        change({ recordId: 3, id: 'c', reviewer: 'Chan <Tai-man>' }),
        change({ recordId: 2, id: 'b', reviewer: 'Chan <Tai-man>' }),
        change({ recordId: 1, id: 'a' }),
      ]),
    )
    expect(child(reviewed, 'title')?.text).toBe('Reviewed by Chan <Tai-man>')
    expect(child(child(reviewed, 'author'), 'name')?.text).toBe('Chan <Tai-man>')
    expect(child(reviewed, 'summary')?.text).toBe('0 added, 2 changed, 0 removed.')
    expect(child(load, 'title')?.text).toBe('Version 1.1.0')
    expect(child(load, 'author')).toBeUndefined()
    expect(child(reviewed, 'id')?.text).not.toBe(child(load, 'id')?.text)
  })
  it('tells what was and what is, in the language asked for', () => {
    const fields = [
      { field: 'money/vote/amount', before: 5_000, after: 6_000 },
      { field: 'title/en', before: 'Old', after: 'New' },
      { field: 'title/zh-Hant', before: '舊', after: '新' },
      { field: 'cite/0/sum', before: 'aaaaaaaa', after: 'bbbbbbbb' },
    ]
    const content = child(entries(feed([change({ fields })]))[0], 'content')?.text
    expect(content).toContain('Money: 5,000 → 6,000; Title: Old → New; Title; Citations')
    expect(content).not.toContain('aaaaaaaa')
  })
  it('is dated by the pack while nothing has been recorded', () => {
    expect(child(feed([]), 'updated')?.text).toBe('2026-02-01T00:00:00.000Z')
  })
  it('stays well-formed whatever the labels hold', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.constant('half of \ud83e and \udd91'), fc.string({ unit: 'binary', maxLength: 80 })),
        (text) => {
          const made = feed([change({ label: said(text) })])
          expect(child(entries(made)[0], 'content')).toBeDefined()
        },
      ),
    )
  })
})
