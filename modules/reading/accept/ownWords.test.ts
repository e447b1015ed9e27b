import { describe, expect, it } from 'vitest'
import { repeatsSource } from './ownWords.ts'

const source =
  '港務署今日宣布撥款約三千萬元推行渡輪智能導航計劃，預計明年首季啟用。 The Port Office will spend HK$30 million on smart navigation for ferries, to begin next spring.'

describe('A wording', () => {
  it.each([
    ['a name', '渡輪智能導航計劃', false],
    ['our own words', '港務署會用 3,000 萬元，讓渡輪試用智能導航。', false],
    ['a clause of the source', '港務署今日宣布撥款約三千萬元推行渡輪智能導航計劃', true],
    ['the same in simplified characters', '港务署今日宣布拨款约三千万元推行渡轮智能导航计划', true],
    ['a short phrase in English', 'smart navigation for ferries', false],
    [
      'a sentence in English, in other case',
      'THE PORT OFFICE WILL SPEND HK$30 MILLION ON SMART NAVIGATION FOR FERRIES',
      true,
    ],
    ['nothing', '', false],
  ])('that is %s: %s', (_what, wording, repeats) => {
    expect(repeatsSource(wording, source)).toBe(repeats)
  })
})
