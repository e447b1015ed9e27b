import { beforeAll, describe, expect, test } from 'vitest'
import { compile, decide, type RulePack } from '#engines/rules'
import { loadedPack, type LoadedPack } from './loadedPack.ts'
import { measureById, officeName, purposeById, schemeById, sourceById } from './lookups.ts'
import { readPack } from './readPack.ts'
import { exampleFolder } from './testing/examplePack.ts'

let loaded: LoadedPack
beforeAll(async () => {
  const read = await readPack(exampleFolder)
  if (!read.ok) throw new Error('The example pack is broken.')
  loaded = loadedPack(read.pack, read.pack.hash, new Date(0))
})

describe('The pack in use', () => {
  test.each(['zh-Hant', 'zh-Hans', 'en'] as const)(
    'gives rules in %s alone that decide as it does itself',
    (language) => {
      const asset: { id: string; language: string; hash: string; rules: RulePack } = JSON.parse(loaded.asset(language))
      expect(asset).toMatchObject({ id: 'harbourton-2026', version: '1.0.0', hash: loaded.hash, language })
      expect(asset.rules.facts[0]?.label).toEqual({ [language]: loaded.rules.facts[0]?.label[language] })
      const program = compile(asset.rules)
      const examples = loaded.rules.subjects.flatMap(({ examples: list = [] }) => list)
      expect(examples.length).toBeGreaterThan(5)
      for (const { facts, 'as-of': asOf } of examples) {
        const kinds = (decisions: ReturnType<typeof decide>) =>
          decisions.map(({ subject, outcome }) => [subject, outcome.kind])
        expect(kinds(decide(program, facts, asOf))).toEqual(kinds(decide(loaded.program, facts, asOf)))
      }
      expect(loaded.asset(language)).toBe(loaded.asset(language))
    },
  )

  test('is looked up by id', () => {
    const { content } = loaded
    expect(measureById(content, 'shop-training')?.money).toHaveLength(2)
    expect(schemeById(content, 'shop-course')?.measure).toBe('shop-training')
    expect(purposeById(content, 'talent')?.label.en).toBe('Skills')
    expect(sourceById(content, 'mayor-announcement')?.kind).toBe('official-slides')
    expect(officeName(content, 'skills-centre')?.en).toBe('Harbour Skills Centre')
    expect(officeName(content, 'nobody')).toBeUndefined()
    expect(measureById(content, 'constructor')).toBeUndefined()
  })
})
