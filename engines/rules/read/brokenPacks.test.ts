import { describe, expect, it } from 'vitest'
import { BROKEN_FORMS } from '../testing/brokenForms.ts'
import { BROKEN_MEANINGS } from '../testing/brokenMeanings.ts'
import { GOOD } from '../testing/goodPack.ts'
import { readRulePack } from './readRulePack.ts'

const options = { simplify: (text: string) => `简${text}` }

describe('a pack that is in order', () => {
  it('is read whole, with 简体 made from 繁體', () => {
    const result = readRulePack([{ path: 'good.yaml', text: GOOD }], options)
    expect(result.ok ? [] : result.problems).toEqual([])
    if (!result.ok) return
    expect(result.pack.facts.map((fact) => fact.id)).toEqual([
      'founded-on',
      'staff',
      'turnover',
      'kind',
      'fields',
      'months',
    ])
    expect(result.pack.facts[1]?.label).toEqual({ 'zh-Hant': '員工', 'zh-Hans': '简員工', en: 'Staff' })
    expect(result.pack.subjects[0]?.cite).toEqual([
      { source: 'news', start: 30, end: 40, sum: '90317284', figure: '5,000' },
    ])
  })
})

describe('a pack that is broken', () => {
  for (const broken of [...BROKEN_FORMS, ...BROKEN_MEANINGS]) {
    it(`says where: ${broken.name}`, () => {
      expect(GOOD).toContain(broken.replace)
      const text = GOOD.replace(broken.replace, broken.by)
      const result = readRulePack([{ path: 'broken.yaml', text }], options)
      expect(result.ok).toBe(false)
      if (result.ok) return
      const found = result.problems.map((problem) => `${problem.code} on: ${text.split('\n')[problem.line - 1] ?? ''}`)
      const wanted = found.filter((line) => line.startsWith(`${broken.code} on:`) && line.includes(broken.on))
      expect(wanted.length, found.join('\n')).toBeGreaterThan(0)
      for (const problem of result.problems) {
        expect(problem.file).toBe('broken.yaml')
        expect(problem.rule.length * problem.message.length * problem.remedy.length).toBeGreaterThan(0)
        // Every name in the wording was filled in.
        expect(`${problem.message} ${problem.remedy}`).not.toMatch(/\{[a-z-]+\}/)
      }
    })
  }
})
