import { chineseEstates, chineseBuildingEnds } from '../data/buildings.ts'
import { chinesePlaces } from '../data/places.ts'
import { chineseStreetEnds, chineseStreets } from '../data/streets.ts'
import { isBlank, isDigit, isHan, isLetter, isNumeral, isUpper } from '../text/classes.ts'
import { foldWord } from '../text/fold.ts'
import { lexiconOf } from '../text/lexicon.ts'
import { pieces, type Piece } from './pieces.ts'

const known = lexiconOf([
  ...chinesePlaces.map((word) => [word, pieces.place] as const),
  ...chineseStreets.map((word) => [word, pieces.street] as const),
  ...chineseEstates.map((word) => [word, pieces.building] as const),
])
const ends = lexiconOf([
  ...chineseStreetEnds.map((word) => [word, pieces.street] as const),
  ...chineseBuildingEnds.map((word) => [word, pieces.building] as const),
])
const inner = pieces.unit | pieces.inner
const unitEnds = lexiconOf([
  ['號', pieces.unit | pieces.numbered],
  ['號舖', inner],
  ['號鋪', inner],
  ['號室', inner],
  ['號單位', inner],
  ['號房', inner],
  ['號屋', inner],
  ['號樓', inner],
  ['室', inner],
  ['房', inner],
  ['單位', inner],
  ['座', inner],
  ['幢', inner],
  ['棟', inner],
  ['舖', inner],
  ['鋪', inner],
  ['樓', pieces.unit],
  ['字樓', pieces.unit],
  ['層', pieces.unit],
  ['期', pieces.unit],
  ['街', pieces.street],
])
const floors = lexiconOf(
  [
    '地下',
    '閣樓',
    '天台',
    '平台',
    '低層',
    '高層',
    '中層',
    '全層',
    '地庫',
    '頂樓',
    '大堂',
    '地面',
    '地舖',
    '地鋪',
    '低座',
    '高座',
  ].map((word) => [word, pieces.unit] as const),
)

/** Characters that end a name whose end is not yet seen: verbs and particles that are in no name of a street or a building. */
const stops: ReadonlySet<number> = new Set(
  Array.from(
    foldWord(
      '住在喺於到往去寄送係是的嘅我你您佢他她給俾畀搬由從請了咗過冇就會要嗰這那哋們嘢咩最每該很怎獲須麼並但請問需嗎吧呀啦囉喎噉唔咁睇想諗攞',
    ),
    (character) => character.charCodeAt(0),
  ),
)
/** Characters after which an address may begin at once. */
const leads: ReadonlySet<number> = new Set(
  Array.from(foldWord('住在喺於到至往去寄送係是址為搬俾畀給向'), (character) => character.charCodeAt(0)),
)
/** 區, 市: part of the place before it. */
const wards: ReadonlySet<number> = new Set(Array.from(foldWord('區市'), (character) => character.charCodeAt(0)))
const range: ReadonlySet<number> = new Set(Array.from('-至&', (character) => character.charCodeAt(0)))
const longestName = 10
const ordinal = 0x7b2c

/** Ends of names that are also common characters: they open no address. */
const weak: ReadonlySet<number> = new Set(
  Array.from(foldWord('灣里坊城台臺園居圍峰峯舍村庭樓'), (character) => character.charCodeAt(0)),
)

/** Whether a name that only its end tells may have this character. */
export const staysInName = (unit: number): boolean => isHan(unit) && !stops.has(unit)

export function mayLead(units: Uint16Array, at: number): boolean {
  return at === 0 || !isHan(units[at - 1]) || leads.has(units[at - 1] ?? 0)
}

/** A place, street or estate of the lists. */
export function knownPiece(units: Uint16Array, at: number): Piece | undefined {
  const hit = known.wordAt(units, at)
  if (hit === undefined) return undefined
  const end = (hit.value & pieces.place) !== 0 && wards.has(units[hit.end] ?? 0) ? hit.end + 1 : hit.end
  return { end, kind: hit.value }
}

/** 12號, 第3座, 十五樓, B室, 15/F, 地下. */
export function unitPiece(units: Uint16Array, at: number): Piece | undefined {
  const floor = floors.wordAt(units, at)
  if (floor !== undefined) return { end: floor.end, kind: floor.value }
  let next = units[at] === ordinal ? at + 1 : at
  const start = next
  next = numberEnd(units, next)
  if (next === start) return undefined
  while (range.has(units[next] ?? 0)) {
    const to = numberEnd(units, next + 1)
    if (to === next + 1) break
    next = to
  }
  if (units[next] === 0x2f && (units[next + 1] === 0x46 || units[next + 1] === 0x66) && !isLetter(units[next + 2]))
    return { end: next + 2, kind: pieces.unit }
  const suffix = unitEnds.wordAt(units, isBlank(units[next]) ? next + 1 : next)
  if (suffix === undefined) return undefined
  return { end: suffix.end, kind: suffix.value }
}

/** A number, a letter or both: 12, 十五, B, 12A, A2. Where the number ends. */
function numberEnd(units: Uint16Array, at: number): number {
  let next = at
  while (next < at + 2 && isUpper(units[next])) next++
  if (isDigit(units[next])) while (next < at + 7 && isDigit(units[next])) next++
  else if (next === at) while (next < at + 5 && isNumeral(units[next])) next++
  while (next < at + 8 && isUpper(units[next]) && !isLetter(units[next + 1])) next++
  return next
}

/** A name that only its end tells: a street where a number follows, a building anywhere in an address. */
export function namedPiece(units: Uint16Array, at: number, before: number): Piece | undefined {
  let building: Piece | undefined
  for (let next = at; next < at + longestName && isHan(units[next]) && !stops.has(units[next] ?? 0); next++) {
    const end = ends.wordAt(units, next)
    if (end === undefined || (next === at && before === 0)) continue
    const after = isBlank(units[end.end]) ? end.end + 1 : end.end
    const numberNext = isDigit(units[after]) || unitPiece(units, after) !== undefined
    if ((end.value & pieces.street) !== 0 && numberNext && streetNumber(units, after))
      return { end: end.end, kind: pieces.street }
    if ((end.value & pieces.building) === 0 || (next === at && (before & pieces.place) === 0)) continue
    if (end.end - at < 2 || (before === 0 && weak.has(units[next] ?? 0) && end.end === next + 1)) continue
    if (numberNext || !isHan(units[end.end]) || knownPiece(units, end.end) !== undefined)
      return { end: end.end, kind: pieces.building }
    building ??= before === 0 ? undefined : { end: end.end, kind: pieces.building }
  }
  return building
}

function streetNumber(units: Uint16Array, at: number): boolean {
  const unit = unitPiece(units, at)
  return unit === undefined
    ? isDigit(units[at]) && !isHan(units[numberEnd(units, at)])
    : (unit.kind & pieces.numbered) !== 0
}
