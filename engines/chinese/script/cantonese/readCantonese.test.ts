import fc from 'fast-check'
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readCantonese } from './readCantonese.ts'

describe('colloquial Cantonese', () => {
  it.each([
    '點樣申請呀？',
    '邊個負責呢筆錢',
    '幾時開始報名',
    '我想問下有冇資助',
    '份form使唔使交埋學歷證明',
    '我哋間舖攞唔攞到',
    '幾錢一堂',
    '讀緊副學士，得唔得㗎',
    '食飽未',
    '5該晒',
    '有冇人知ar',
    '呢d錢點攞',
  ])('is seen in %s', (text) => {
    expect(readCantonese(text).cantonese).toBe(true)
  })

  it.each(['边个负责', '点样申请', '几时开始', '系咪真嘅', '唔知点搞', '佢哋几时公布'])(
    'is seen when typed in Simplified: %s',
    (text) => {
      expect(readCantonese(text).cantonese).toBe(true)
    },
  )

  it.each([
    '如何申請這項計劃？',
    '關係、係數與體系',
    '重點解決住房問題',
    '旁邊個人工作站',
    '喇嘛吹喇叭',
    '仲裁的仲介',
    '抓緊時間，緊張起來',
    '食物安全中心優先處理',
    '申請人係本地居民',
    '香港人常說「唔該」',
    '電影《點解係佢》今日上映',
    '请问怎么报名',
    '点击右上角',
    '',
    'How do I apply?',
    '😀😀',
  ])('is not seen in %s', (text) => {
    expect(readCantonese(text).cantonese).toBe(false)
  })

  it('is not what a long written text becomes by quoting a word or two without marks', () => {
    const written = '政府預留撥款推動人工智能發展，並會成立委員會統籌各項工作，檢視進度及公布結果。'
    expect(readCantonese(`${written.repeat(8)}有市民表示冇意見。`).cantonese).toBe(false)
  })

  it('says where its marks stand', () => {
    const text = '我想知邊個可以攞'
    expect(readCantonese(text).marks.map(({ start, end }) => text.slice(start, end))).toEqual(['邊個', '攞'])
  })

  it('gives marks inside the text, in order and apart, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'唔係咪邊個點解㗎A㎡\u200b😀「」先d5該') }), (text) => {
        let before = 0
        for (const { start, end } of readCantonese(text).marks) {
          expect(start).toBeGreaterThanOrEqual(before)
          expect(end).toBeGreaterThan(start)
          before = end
        }
        expect(before).toBeLessThanOrEqual(text.length)
      }),
    )
  })

  it('reads 10,000 characters without delay, even where every one is a mark', () => {
    const start = performance.now()
    readCantonese('唔'.repeat(10_000))
    readCantonese('個'.repeat(10_000))
    expect(performance.now() - start).toBeLessThan(5000)
  })
})

interface Line {
  readonly text: string
  readonly cantonese: boolean
}

function isLine(value: unknown): value is Line {
  return typeof value === 'object' && value !== null && 'text' in value && 'cantonese' in value
}

function ratesOn(file: URL): { readonly detected: number; readonly falseAlarms: number; readonly lines: number } {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): unknown => JSON.parse(line))
    .filter(isLine)
  const share = (cantonese: boolean): number => {
    const those = lines.filter((line) => line.cantonese === cantonese)
    return those.filter((line) => readCantonese(line.text).cantonese).length / those.length
  }
  return { detected: share(true), falseAlarms: share(false), lines: lines.length }
}

/** The floors of the product: at least 88 % detected, at most 1 % of written Chinese taken for it. */
describe.each(['cantonese-development', 'cantonese-held-out'])('on test/questions/%s.jsonl', (name) => {
  const file = new URL(`../../../../test/questions/${name}.jsonl`, import.meta.url)

  it.skipIf(!existsSync(file))('Cantonese is detected at the floors', () => {
    const { detected, falseAlarms, lines } = ratesOn(file)
    process.stdout.write(
      `${name}: ${lines} lines, detected ${percent(detected)}, false alarms ${percent(falseAlarms)}\n`,
    )
    expect(lines).toBeGreaterThan(100)
    expect(detected).toBeGreaterThanOrEqual(0.88)
    expect(falseAlarms).toBeLessThanOrEqual(0.01)
  })
})

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`
}
