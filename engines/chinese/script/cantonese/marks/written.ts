import type { Marks } from './mark.ts'

/** Words that speech says otherwise. They speak against Cantonese, a little each. */
export const written: readonly Marks[] = [
  {
    weight: 0.2,
    patterns: [
      '這|那(?!麼樣)|們|沒(?!收|落)|怎|甚麼|什麼|哪|嗎',
      '[他她](?!條)',
      '(?<!目|標|中)的(?!士|確|起)',
      '了(?!解|結|得)',
      '(?<!於|總|還|或|但|只)是(?!日|次|否|但|項)',
      '不(?!過|如|停|斷|同|單|妨|知不覺)',
      '說(?!明|法)|看(?!來|護)',
      '吧|啊|呢子',
    ],
  },
  { weight: 0.15, patterns: ['獲|至今|旗下|該(?!點|如何)|並|均|須|與|及|此|其(?!他|實)|於(?!是)'] },
  {
    weight: 0.5,
    patterns: [
      '方言|古書|文言|客家話|吳語|語氣詞|用字|字典|詩人|字在|[「『“"‘].{1,2}[」』”"’](?:字|的一聲|表示)|在廟|樂師',
    ],
  },
]
