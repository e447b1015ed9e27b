import { lookalikeOf } from './lookalikes.ts'

/**
 * What cleaning does with a code unit: `plain` stays as it is, `single` becomes one other unit, `unseen` is dropped, `mark` depends on what
 * it stands on, `foreign` letters on the word around them, and `slow` ones (halves of pairs, what becomes several units) are looked at.
 */
export const unitKinds = { plain: 0, single: 1, unseen: 2, mark: 3, foreign: 4, slow: 5 } as const

export interface UnitTable {
  readonly kinds: Uint8Array
  /** For `single` what it becomes; for `foreign` the Latin letter that it looks like, or 0. */
  readonly units: Uint16Array
}

let table: UnitTable | undefined

/** Made once, when a text is first seen that needs it (some 15 ms); the same for every text. */
export function unitTable(): UnitTable {
  table ??= makeTable()
  return table
}

function makeTable(): UnitTable {
  const made = { kinds: new Uint8Array(0x10000), units: new Uint16Array(0x10000) }
  for (let unit = 0; unit < 0x10000; unit++) {
    if (isSettled(unit)) continue
    const { kind, to } = readUnit(unit)
    made.kinds[unit] = kind
    made.units[unit] = to
  }
  return made
}

/** Printed ASCII, Chinese characters, syllables of Hangul and private use: nothing about them ever changes. */
function isSettled(unit: number): boolean {
  return (
    (unit >= 0x20 && unit < 0x7f) ||
    (unit >= 0x3400 && unit <= 0x9fff) ||
    (unit >= 0xac00 && unit <= 0xd7a3) ||
    (unit >= 0xe000 && unit <= 0xf8ff)
  )
}

const unseen = /^[\p{Default_Ignorable_Code_Point}\ufff9-\ufffc]$/u
const control = /^[\p{Cc}]$/u
const digit = /^\p{Nd}$/u
const mark = /^\p{M}$/u
const space = /^[\p{Zs}\u2800]$/u
const foreign = /^[\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Cherokee}]$/u
const latin = /^\p{Script=Latin}$/u

function readUnit(unit: number): { readonly kind: number; readonly to: number } {
  const character = String.fromCharCode(unit)
  if (unit >= 0xd800 && unit <= 0xdfff) return { kind: unitKinds.slow, to: 0 }
  if (unit === 0x09 || unit === 0x0a || unit === 0x0d) return { kind: unitKinds.plain, to: 0 }
  if (unit === 0x0b || unit === 0x0c || unit === 0x85 || unit === 0x2028 || unit === 0x2029) {
    return { kind: unitKinds.single, to: 0x0a }
  }
  if (control.test(character) || unseen.test(character)) return { kind: unitKinds.unseen, to: 0 }
  if (space.test(character)) return { kind: unitKinds.single, to: 0x20 }
  if (mark.test(character)) return { kind: unitKinds.mark, to: 0 }
  const alike = lookalikeOf(character)
  if (foreign.test(character)) return { kind: unitKinds.foreign, to: alike?.charCodeAt(0) ?? 0 }
  return readForm(character, alike ?? simplest(character))
}

function readForm(character: string, to: string): { readonly kind: number; readonly to: number } {
  if (to === character) return { kind: unitKinds.plain, to: 0 }
  return to.length === 1 ? { kind: unitKinds.single, to: to.charCodeAt(0) } : { kind: unitKinds.slow, to: 0 }
}

/** A character in the plainest form that says the same: its compatibility form, without accents where it is Latin, digits as 0–9. */
export function simplest(character: string): string {
  if (digit.test(character)) return digitOf(character)
  const normal = character.normalize('NFKC')
  const form = lookalikeOf(normal) ?? normal
  if (!latin.test(form)) return form
  const bare = form.normalize('NFKD').replaceAll(/\p{M}/gu, '')
  return lookalikeOf(bare) ?? bare
}

/** The digits of a script are ten code points in a row, and no two such rows touch without a multiple of ten between. */
function digitOf(character: string): string {
  const point = character.codePointAt(0) ?? 0
  let zero = point
  while (point - zero < 9 && digit.test(String.fromCodePoint(zero - 1))) zero--
  return String(point - zero)
}
