import { Converter } from 'opencc-js'

const convert = Converter({ from: 'hk', to: 'cn' })

/** 简体 made from 繁體 by OpenCC's Hong Kong tables. For our own words only: a quote is never converted. */
export function simplify(zhHant: string): string {
  return convert(zhHant)
}
