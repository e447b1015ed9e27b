import { folded } from './folded.ts'

/** The value of a Chinese numeral, or the two values of one that names neighbours: 三四十 is 30 to 40. */
export interface Numeral {
  readonly value: number
  readonly upTo?: number
  /** Written digit by digit, as years are: 二〇二六. */
  readonly positional: boolean
}

const digits = new Map(
  Array.from(
    folded('零0〇0○0一1二2兩2三3四4五5六6七7八8九9壹1貳2叁3參3肆4伍5陸6柒7捌8玖9').matchAll(/(\D)(\d)/gu),
    ([, character = '', digit]) => [character, Number(digit)] as const,
  ),
)
const small = new Map<string, number>([...folded('十拾')].map((c) => [c, 10] as const))
for (const c of folded('百佰')) small.set(c, 100)
for (const c of folded('千仟')) small.set(c, 1000)
const large = new Map([
  [folded('萬'), 1e4],
  [folded('億'), 1e8],
  [folded('兆'), 1e12],
])
const tens = new Map([
  [folded('廿'), 20],
  [folded('卅'), 30],
])
const point = folded('點')

/** The characters of numerals, as the inside of a character class, folded; those of 大寫 apart, since 陸 and 參 are also words. */
export const numeralCharacters = folded('零〇○一二兩三四五六七八九十百千萬億兆廿卅')
export const formalCharacters = folded('零壹貳叁參肆伍陸柒捌玖拾佰仟萬億兆')

export function scaleOf(character: string): number | undefined {
  return large.get(character) ?? small.get(character)
}

/**
 * Reads a whole Chinese numeral (folded): 一億二千萬, 兩萬五, 廿七, 一百零五, 三點五億, 二〇二六, 三四十. `undefined` if it is not one.
 * A large unit with nothing before it counts as one of it (百萬 is a million), as in 過百間.
 */
export function readNumeral(numeral: string): Numeral | undefined {
  const characters = [...numeral]
  if (characters.length > 1 && characters.every((c) => digits.has(c))) return readPositional(characters)
  const pair = neighbours(characters)
  if (pair !== undefined) {
    const value = readPlain(characters.toSpliced(pair + 1, 1))
    const upTo = readPlain(characters.toSpliced(pair, 1))
    return value === undefined || upTo === undefined ? undefined : { value, upTo, positional: false }
  }
  const value = readPlain(characters)
  return value === undefined ? undefined : { value, positional: false }
}

function readPositional(characters: readonly string[]): Numeral | undefined {
  const figures = characters.map((c) => digits.get(c) ?? 0)
  const [first = 0, second = 0] = figures
  if (figures.length === 2 && areNeighbours(first, second)) return { value: first, upTo: second, positional: false }
  if (figures.length > 15) return undefined
  return { value: Number(figures.join('')), positional: true }
}

function areNeighbours(first: number, second: number): boolean {
  return first > 0 && (second === first + 1 || (first === 3 && second === 5))
}

/** Where two digits that are neighbours stand side by side, such as the 三 of 三四十, or `undefined`. */
function neighbours(characters: readonly string[]): number | undefined {
  for (let i = 0; i + 1 < characters.length; i++) {
    const [first, second] = [digits.get(characters[i] ?? ''), digits.get(characters[i + 1] ?? '')]
    if (first === undefined || second === undefined || first === 0) continue
    if (characters.includes(point)) return undefined
    return areNeighbours(first, second) ? i : undefined
  }
  return undefined
}

function readPlain(characters: readonly string[]): number | undefined {
  let total = 0
  let section = 0
  let digit: number | undefined
  let lastScale = 0
  let zero = false
  let sawAny = false
  for (let i = 0; i < characters.length; i++) {
    const c = characters[i] ?? ''
    const [figure, ten, unit, big] = [digits.get(c), tens.get(c), small.get(c), large.get(c)]
    if (figure !== undefined) {
      if (digit !== undefined && digit !== 0) return undefined
      if (figure === 0) zero = true
      digit = figure
    } else if (ten !== undefined) {
      if (digit !== undefined) return undefined
      section += ten
      lastScale = 10
      zero = false
    } else if (unit !== undefined) {
      if (digit === 0 && lastScale === 0) return undefined
      section += (digit === undefined || digit === 0 ? 1 : digit) * unit
      digit = undefined
      lastScale = unit
      zero = false
    } else if (big !== undefined) {
      section += digit ?? 0
      if (section === 0 && !sawAny) section = 1
      if (section === 0) total *= big
      else if (total > 0 && total < big) total = (total + section) * big
      else total += section * big
      section = 0
      digit = undefined
      lastScale = big
      zero = false
    } else if (c === point) {
      const fraction = readFraction(characters.slice(i + 1))
      if (fraction === undefined || digit === undefined) return undefined
      return (total + section + digit + fraction.value) * fraction.scale
    } else return undefined
    sawAny = true
  }
  // 兩萬五 and 一百五 leave out the last unit, which is a tenth of the one before; 一百零五 does not.
  if (digit !== undefined) section += lastScale >= 100 && !zero ? digit * (lastScale / 10) : digit
  return total + section
}

/** What follows 點: digits, then a scale: 五億 of 三點五億. */
function readFraction(characters: readonly string[]): { value: number; scale: number } | undefined {
  const figures: number[] = []
  let scale = 1
  for (const c of characters) {
    const figure = digits.get(c)
    const unit = scaleOf(c)
    if (figure !== undefined && scale === 1) figures.push(figure)
    else if (unit !== undefined && figures.length > 0) scale *= unit
    else return undefined
  }
  return figures.length === 0 ? undefined : { value: Number(`0.${figures.join('')}`), scale }
}
