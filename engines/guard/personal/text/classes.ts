/** What kinds of unit there are, as bits, for folded units. */
export const classes = { digit: 1, upper: 2, lower: 4, han: 8, blank: 16, break: 32, numeral: 64 } as const

const table = new Uint8Array(65_536)
for (let unit = 0x30; unit <= 0x39; unit++) table[unit] = classes.digit
for (let unit = 0x41; unit <= 0x5a; unit++) table[unit] = classes.upper
for (let unit = 0x61; unit <= 0x7a; unit++) table[unit] = classes.lower
for (let unit = 0xc0; unit <= 0x24f; unit++) table[unit] = classes.lower
for (let unit = 0x3400; unit < 0xa000; unit++) table[unit] = classes.han
for (let unit = 0xf900; unit < 0xfb00; unit++) table[unit] = classes.han
table[0x20] = classes.blank
for (const unit of [0x0a, 0x0d, 0x0b, 0x0c, 0x2028, 0x2029]) table[unit] = classes.break
for (const numeral of '一二三四五六七八九十百零廿卅两') table[numeral.charCodeAt(0)] = classes.han | classes.numeral

/** Zero past either end of a text. */
export function classOf(unit: number | undefined): number {
  return unit === undefined ? 0 : (table[unit] ?? 0)
}
export const isDigit = (unit: number | undefined): boolean => (classOf(unit) & classes.digit) !== 0
export const isLetter = (unit: number | undefined): boolean => (classOf(unit) & (classes.upper | classes.lower)) !== 0
export const isUpper = (unit: number | undefined): boolean => (classOf(unit) & classes.upper) !== 0
export const isHan = (unit: number | undefined): boolean => (classOf(unit) & classes.han) !== 0
export const isBlank = (unit: number | undefined): boolean => (classOf(unit) & classes.blank) !== 0
export const isBreak = (unit: number | undefined): boolean => (classOf(unit) & classes.break) !== 0
export const isNumeral = (unit: number | undefined): boolean =>
  (classOf(unit) & (classes.numeral | classes.digit)) !== 0
/** A capital as its small letter; anything else as it is. */
export const lowered = (unit: number): number => (unit >= 0x41 && unit <= 0x5a ? unit | 0x20 : unit)
