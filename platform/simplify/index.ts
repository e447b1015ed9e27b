import { Converter } from 'opencc-js'

const convert = Converter({ from: 'hk', to: 'cn' })

/** What OpenCC leaves as Hong Kong writes it and the mainland does not: 甚麼, and quotation marks (GB/T 15834-2011, 4.8). */
const mainland: readonly (readonly [string, string])[] = [
  ['甚么', '什么'],
  ['「', '“'],
  ['」', '”'],
  ['『', '‘'],
  ['』', '’'],
]

/** 简体 made from 繁體 by OpenCC's Hong Kong tables. For our own words only: a quote is never converted. */
export function simplify(zhHant: string): string {
  return mainland.reduce((text, [hongKong, written]) => text.replaceAll(hongKong, written), convert(zhHant))
}
