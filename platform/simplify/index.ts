import { Converter } from 'opencc-js'

const convert = Converter({ from: 'hk', to: 'cn' })

/**
 * What OpenCC leaves as Hong Kong writes it and the mainland does not: 甚麼, quotation marks (GB/T 15834-2011, 4.8), and words of
 * computing that are never part of a name. Words that may be part of one, as 資訊 is, are for the overrides.
 */
const mainland: readonly (readonly [string, string])[] = [
  ['甚么', '什么'],
  ['「', '“'],
  ['」', '”'],
  ['『', '‘'],
  ['』', '’'],
  ['伺服器', '服务器'],
  ['资料库', '数据库'],
  ['储存', '保存'],
  ['搜寻', '搜索'],
  ['列印', '打印'],
  ['连结', '链接'],
  ['讯息', '信息'],
  ['字元', '字符'],
  ['登入', '登录'],
  ['程式', '程序'],
]

/** 简体 made from 繁體 by OpenCC's Hong Kong tables. For our own words only: a quote is never converted. */
export function simplify(zhHant: string): string {
  return mainland.reduce((text, [hongKong, written]) => text.replaceAll(hongKong, written), convert(zhHant))
}
