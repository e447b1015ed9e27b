import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPack } from '#modules/packs'
import { officeGroups } from './officeGroups.ts'

const read = await readPack(join(import.meta.dirname, '..', '..', '..', 'packs', 'hk-2026'))
if (!read.ok) throw new Error('The pack cannot be read')
const { content } = read.pack

describe.each(['zh-Hant', 'zh-Hans', 'en'] as const)('Offices to choose from in %s', (language) => {
  const groups = officeGroups(content, language)

  it('are all there, each once', () => {
    const ids = groups.flatMap(({ options }) => options.map(({ value }) => value))
    expect(ids.toSorted()).toEqual(content.offices.map(({ id }) => id).toSorted())
  })

  it('begin with those that entries name, and stand in the order of names', () => {
    const owners = content.measures.flatMap(({ owner }) => ('office' in owner ? [owner.office] : []))
    const [first] = groups
    expect(first?.options.map(({ value }) => value)).toEqual(expect.arrayContaining(owners))
    if (language !== 'en') return
    for (const { options } of groups) {
      const names = options.map(({ label }) => label)
      expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en')))
    }
  })
})
