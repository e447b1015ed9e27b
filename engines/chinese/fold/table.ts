import { classOf, foldCluster, kindOf, kinds, type Kind } from './character.ts'

/** For every code unit of the basic plane: its kind, and for one that folds to a single code unit, that unit. */
export interface FoldTable {
  /** A `Kind` each. */
  readonly kinds: Uint8Array
  readonly units: Uint16Array
}

let table: FoldTable | undefined

/** Made once, when first needed (some 50 ms): the same for every text. */
export function foldTable(): FoldTable {
  table ??= makeTable()
  return table
}

function makeTable(): FoldTable {
  const made = { kinds: new Uint8Array(0x10000), units: new Uint16Array(0x10000) }
  for (let unit = 0; unit < 0x10000; unit++) {
    if (isSurrogate(unit)) {
      made.kinds[unit] = mayBeginMark(unit) ? kinds.mayJoin : kinds.slow
      continue
    }
    const character = String.fromCharCode(unit)
    const kind = isPlain(unit) ? kinds.slow : kindOf(character)
    const folded = kind !== kinds.slow ? '' : isPlain(unit) ? classOf(character) : foldCluster(character)
    made.kinds[unit] = folded.length === 1 ? kinds.single : kind
    made.units[unit] = folded.length === 1 ? folded.charCodeAt(0) : 0
  }
  return made
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff
}

/** Of the upper planes, marks stand in U+10000–1EFFF and unseen characters also in U+E0000–E0FFF; emoji and Chinese characters between. */
function mayBeginMark(unit: number): boolean {
  return unit <= 0xd83b || (unit >= 0xdb40 && unit <= 0xdb43)
}

/** Chinese characters, syllables of Hangul and private use, three quarters of the plane: normalisation and case leave them as they are. */
function isPlain(unit: number): boolean {
  return (unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0xac00 && unit <= 0xd7a3) || (unit >= 0xe000 && unit <= 0xf8ff)
}

const byNumber = Object.values(kinds)

/** The kind of a code unit that is not half of a pair, or of the first half of one. */
export function unitKind(unit: number): Kind {
  return byNumber[foldTable().kinds[unit] ?? kinds.slow] ?? kinds.slow
}
