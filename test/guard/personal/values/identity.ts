import { below, pick, type Random } from '../../../../bench/rules/random.ts'
import { digits, fullWidth } from './digits.ts'

/** Letters that have been printed on Hong Kong's identity cards; the double ones are for names without Chinese characters, and the like. */
const prefixes = [...'ABCDEGHKMPRSVYZ', 'WX', 'XA', 'XB', 'XC', 'XD', 'XE', 'XG'] as const

/** Weights 9 to 2 over two places of letters (a missing one is 36) and six digits; the whole with the check digit is 0 modulo 11. */
function hkidCheck(prefix: string, number: string): string {
  const letters = [...prefix.padStart(2, ' ')].map((letter) => (letter === ' ' ? 36 : letter.charCodeAt(0) - 55))
  const places = [...letters, ...[...number].map(Number)]
  const sum = places.reduce((total, value, place) => total + value * (9 - place), 0)
  const check = (11 - (sum % 11)) % 11
  return check === 10 ? 'A' : String(check)
}

function hkidParts(random: Random): { readonly prefix: string; readonly number: string; readonly check: string } {
  const prefix = pick(random, prefixes)
  const number = digits(random, 6)
  return { prefix, number, check: hkidCheck(prefix, number) }
}

function written(random: Random, prefix: string, number: string, check: string): string {
  const plain = `${prefix}${number}(${check})`
  return pick(random, [
    plain,
    plain,
    plain,
    `${prefix}${number}${check}`,
    `${prefix}${number} (${check})`,
    `${prefix} ${number} (${check})`,
    `${prefix} ${number}(${check})`,
    `${prefix}${number}（${check}）`,
    `${prefix.toLowerCase()}${number}(${check.toLowerCase()})`,
    `${prefix.toLowerCase()}${number}${check.toLowerCase()}`,
    `${prefix}${number.slice(0, 3)} ${number.slice(3)}(${check})`,
    fullWidth(plain),
    `${prefix}${number}-${check}`,
  ])
}

export function hkid(random: Random): string {
  const { prefix, number, check } = hkidParts(random)
  return written(random, prefix, number, check)
}

/** Looks like an identity card's number, but its check digit is wrong. */
export function wrongHkid(random: Random): string {
  const { prefix, number, check } = hkidParts(random)
  const others = [...'0123456789A'].filter((digit) => digit !== check)
  return written(random, prefix, number, pick(random, others))
}

export function passport(random: Random): string {
  return pick(random, [
    () => `K${digits(random, 8)}`,
    () => `H${digits(random, 8)}`,
    () => `KJ${digits(random, 7)}`,
    () => `HJ${digits(random, 7)}`,
    () => `E${digits(random, 8)}`,
    () => `EJ${digits(random, 7)}`,
    () => `G${digits(random, 8)}`,
    () => `${pick(random, ['3', '5', '7', '8'])}${digits(random, 8)}`,
    () => `P${digits(random, 7)}A`,
    () => `K ${digits(random, 8)}`,
  ])()
}

export function homeReturnPermit(random: Random): string {
  const letter = pick(random, ['H', 'H', 'H', 'M'])
  const number = `0${digits(random, 7)}`
  return pick(random, [
    `${letter}${number}`,
    `${letter}${number}`,
    `${letter}${number}0${1 + below(random, 5)}`,
    `${letter.toLowerCase()}${number}`,
    `${letter} ${number}`,
    fullWidth(`${letter}${number}`),
  ])
}

const regions = ['110105', '310104', '440106', '440304', '440305', '350203', '441900', '430102', '510107', '450103']

function mainlandParts(random: Random): { readonly body: string; readonly check: string } {
  const born = `${1945 + below(random, 62)}${String(1 + below(random, 12)).padStart(2, '0')}${String(1 + below(random, 28)).padStart(2, '0')}`
  const body = `${pick(random, regions)}${born}${digits(random, 3)}`
  // GB 11643: each place weighs 2 to the power of its distance from the end, modulo 11.
  const sum = [...body].reduce((total, digit, place) => total + Number(digit) * (2 ** (17 - place) % 11), 0)
  return { body, check: '10X98765432'.charAt(sum % 11) }
}

export function mainlandId(random: Random): string {
  const { body, check } = mainlandParts(random)
  const whole = `${body}${check}`
  return pick(random, [
    whole,
    whole,
    whole,
    whole.toLowerCase(),
    `${whole.slice(0, 6)} ${whole.slice(6, 14)} ${whole.slice(14)}`,
    fullWidth(whole),
  ])
}

export function wrongMainlandId(random: Random): string {
  const { body, check } = mainlandParts(random)
  return `${body}${pick(
    random,
    [...'0123456789X'].filter((digit) => digit !== check),
  )}`
}
