import { foldCluster, kindOf, kinds } from './character.ts'

/** For every code unit of the basic plane: its kind, and for one that folds to a single code unit, that unit. */
export interface FoldTable {
  readonly kinds: Uint8Array
  readonly units: Uint16Array
}

let table: FoldTable | undefined

/** Made once, when first needed (about 10 ms): the same for every text. */
export function foldTable(): FoldTable {
  table ??= makeTable()
  return table
}

function makeTable(): FoldTable {
  const made = { kinds: new Uint8Array(0x10000), units: new Uint16Array(0x10000) }
  for (let unit = 0; unit < 0x10000; unit++) {
    const character = String.fromCharCode(unit)
    const kind = unit >= 0xd800 && unit <= 0xdfff ? kinds.slow : kindOf(character)
    const folded = kind === kinds.slow ? foldCluster(character) : ''
    const single = folded.length === 1 && (unit < 0xd800 || unit > 0xdfff)
    made.kinds[unit] = single ? kinds.single : kind
    made.units[unit] = single ? folded.charCodeAt(0) : 0
  }
  return made
}
