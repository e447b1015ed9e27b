import { below, pick, type Random } from '../../../../bench/rules/random.ts'
import { digits, fullWidth } from './digits.ts'

export function phone(random: Random): string {
  // 5, 6 and 9 are mobile, 2 and 3 are fixed; none begins 999 or 0 after the first.
  const number = `${pick(random, ['5', '6', '6', '9', '9', '9', '2', '3'])}${1 + below(random, 8)}${digits(random, 6)}`
  const [head, tail] = [number.slice(0, 4), number.slice(4)]
  return pick(random, [
    number,
    number,
    `${head} ${tail}`,
    `${head} ${tail}`,
    `${head}-${tail}`,
    `+852 ${head} ${tail}`,
    `+852 ${number}`,
    `+852${number}`,
    `+852-${head}-${tail}`,
    `(852) ${head} ${tail}`,
    `(+852) ${head} ${tail}`,
    `852-${number}`,
    fullWidth(number),
    fullWidth(`${head}-${tail}`),
  ])
}

export const fpsId = (random: Random): string => pick(random, [digits7, digits7, digits9])(random)

const digits7 = (random: Random): string => `1${digits(random, 6)}`
const digits9 = (random: Random): string => `1${digits(random, 8)}`

export function bankAccount(random: Random): string {
  return pick(random, [
    () => `${digits(random, 3)}-${digits(random, 6)}-838`,
    () => `${digits(random, 3)}-${digits(random, 6)}-${digits(random, 3)}`,
    () => `012-${digits(random, 3)}-${digits(random, 1)}-${digits(random, 6)}-${digits(random, 1)}`,
    () => `024-${digits(random, 3)}-${digits(random, 6)}`,
    () => `004-${digits(random, 3)}-${digits(random, 6)}`,
    () => `388-${digits(random, 6)}-882`,
    () => `${digits(random, 3)} ${digits(random, 6)} ${digits(random, 3)}`,
    () => `2${digits(random, 11)}`,
    () => `015-${digits(random, 3)}-${digits(random, 2)}-${digits(random, 5)}-${digits(random, 1)}`,
  ])()
}

function luhn(body: string): string {
  const sum = [...body].reverse().reduce((total, digit, place) => {
    const doubled = Number(digit) * (place % 2 === 0 ? 2 : 1)
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return String((10 - (sum % 10)) % 10)
}

function grouped(random: Random, number: string): string {
  const groups = number.length === 15 ? /^(.{4})(.{6})(.{5})$/ : /^(.{4})(.{4})(.{4})(.{4})$/
  const parts = groups.exec(number)?.slice(1) ?? [number]
  return pick(random, [number, number, parts.join(' '), parts.join(' '), parts.join('-'), fullWidth(number)])
}

const cardBody = (random: Random): string =>
  pick(random, [
    () => `4${digits(random, 14)}`,
    () => `4${digits(random, 14)}`,
    () => `5${1 + below(random, 5)}${digits(random, 13)}`,
    () => `62${digits(random, 13)}`,
    () => `3${pick(random, ['4', '7'])}${digits(random, 12)}`,
  ])()

export function card(random: Random): string {
  const body = cardBody(random)
  return grouped(random, `${body}${luhn(body)}`)
}

/** As long as a card's number and grouped like one, but Luhn's sum does not hold. */
export function wrongCard(random: Random): string {
  const body = cardBody(random)
  const wrong = (Number(luhn(body)) + 1 + below(random, 9)) % 10
  return grouped(random, `${body}${wrong}`)
}

export function licencePlate(random: Random): string {
  const letters = 'ABCDEFGHJKLMNPRSTUVWXYZ'
  const two = `${letters.charAt(below(random, letters.length))}${letters.charAt(below(random, letters.length))}`
  const number = String(1 + below(random, 9998))
  return pick(random, [`${two}${number}`, `${two} ${number}`, `${two} ${number}`, `${two.toLowerCase()}${number}`])
}
