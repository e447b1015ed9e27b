import type { Marks } from './mark.ts'

const end = '(?=[\\s?？!！。，,、~…」』”)]|$)'

/** What a sentence of speech ends in. Mandarin shares 呀, 啦 and 呢. */
export const finals: readonly Marks[] = [
  { weight: 1.1, patterns: [`(?<!羊)(?:㗎|嘅|咩|啫|喇|喎|吖|咯|囉)(?:啦|喇|嘛|喎|咩|呀|噃)${end}`, `吖嘛${end}`] },
  {
    weight: 0.7,
    patterns: [`(?:囉|咯|嚕)${end}(?<!嘍囉)`, `(?<=[\\u4e00-\\u9fff])咋${end}`, `(?:好|係|掂|啱)(?:呀|啦)${end}`],
  },
  {
    weight: 0.35,
    patterns: [`呀${end}`, `啦${end}`, `(?<![書框高貨衣打吵支骨擔綁招車])架${end}`, `添${end}`, `噃${end}`],
  },
  { weight: 0.1, patterns: [`呢${end}`] },
]
