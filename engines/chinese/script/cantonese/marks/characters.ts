import type { Marks } from './mark.ts'

/** Characters that written Chinese does not use, or only in the words that each pattern leaves out. */
export const characters: readonly Marks[] = [
  {
    weight: 1.3,
    patterns: [
      '[嘅咗喺嗰哋㗎啫喎瞓攞搵攰諗嘥嬲噉噃嗱揼氹孭冚嚟嘢睇啱嗌嘞㖭曱甴嚿揦咇屌閪冧]',
      '冇',
      '咁',
      '佢(?!儂)',
      '啲(?!打)',
      '唔(?![\\s.。…，,、!！?？」』”)]|的一聲|呣|$)',
      '乜(?!姓|斜|先生|女士|小姐|氏)',
      '啩',
    ],
  },
  {
    weight: 1.1,
    patterns: [
      '畀(?!予|付|之|以)(?<!付畀|予畀)',
      '俾(?!便|能|使|得以|利|斯|倪|眾|資)',
      '咩(?!咩)(?<!咩咩)',
      '嗮',
      '揸(?!手)',
      '(?<![哈呼哇喀卡])喇(?!叭|嘛|沙|薩|什|喀)',
      '(?<![頂呱])呱(?!呱)',
      '吖(?!啶|丙|嗪)',
    ],
  },
  { weight: 0.7, patterns: ['(?<!貓)咪(?!表|錶|高峰|芯|咪|頭|牌)(?<!咪咪)', '俾', '噶', '叻(?!沙)', '拎(?!包)'] },
]
