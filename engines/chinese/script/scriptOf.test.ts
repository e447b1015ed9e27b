import { describe, expect, it } from 'vitest'
import { onlySimplified, onlyTraditional } from './characters.ts'
import { languageOf } from './languageOf.ts'
import { scriptOf } from './scriptOf.ts'

describe('the script of a text', () => {
  it.each([
    ['政府預留多少資金？', 'zh-Hant'],
    ['政府预留多少资金？', 'zh-Hans'],
    ['申請 Smart Traffic Fund 的資格', 'zh-Hant'],
    ['多少', 'either'],
    ['个個', 'either'],
    ['What does the AI+ committee do?', 'latin'],
    ['5,000 😀 \u200b', 'none'],
    ['', 'none'],
  ] as const)('%s: %s', (text, script) => {
    expect(scriptOf(text)).toBe(script)
  })

  it.each(['皇后大道里程', '温和的群眾', '乾坤', '衞生署', '台灣'])(
    'does not take what Hong Kong and Taiwan write for Simplified: %s',
    (text) => {
      expect(scriptOf(text)).not.toBe('zh-Hans')
    },
  )

  it.each(['乾隆瞭望', '著名', '于先生'])('does not take what the mainland writes for Traditional: %s', (text) => {
    expect(scriptOf(text)).not.toBe('zh-Hant')
  })

  it('rests on characters of one script alone, which no other has', () => {
    expect(onlyTraditional.size).toBeGreaterThan(2500)
    expect(onlySimplified.size).toBeGreaterThan(2500)
    expect(onlyTraditional.intersection(onlySimplified).size).toBe(0)
  })
})

describe('the language of a question', () => {
  it.each([
    ['誰負責這個計劃？', 'zh-Hant'],
    ['谁负责这个计划？', 'zh-Hans'],
    ['邊個攞得', 'zh-Hant'],
    ['有冇人知', 'zh-Hant'],
    ['Who runs 智啟學教?', 'en'],
    ['How much does a school get under 「智」啟學教?', 'en'],
    ['我想申請 Digital Transformation Support Pilot Programme 得唔得', 'zh-Hant'],
    ['budget for the AI institute', 'en'],
    ['有多少人', undefined],
    ['😀', undefined],
    ['', undefined],
  ] as const)('%s: %s', (text, language) => {
    expect(languageOf(text)).toBe(language)
  })
})
