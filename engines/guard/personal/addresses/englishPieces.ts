import { englishBuildingEnds, englishEstates } from '../data/buildings.ts'
import { englishPlaces } from '../data/places.ts'
import { englishStreetEnds } from '../data/streets.ts'
import { isBlank, isDigit, isLetter, isUpper } from '../text/classes.ts'
import { lexiconOf } from '../text/lexicon.ts'
import { pieces, type Piece } from './pieces.ts'

const known = lexiconOf([
  ...englishPlaces.map((word) => [word, pieces.place] as const),
  ...englishEstates.map((word) => [word, pieces.building] as const),
])
const inner = pieces.unit | pieces.inner
/** Words that a number or a letter follows. */
const unitWords = lexiconOf([
  ...'flat|rm|room|unit|shop|suite|apt|apartment|house|office|workshop|stall|flats|rooms|units|studio'
    .split('|')
    .map((word) => [word, inner] as const),
  ...'block|blk|tower|phase|level|floor|bldg|wing|stage|lot|twr|blocks'
    .split('|')
    .map((word) => [word, pieces.unit] as const),
])
const floorWords = lexiconOf(
  'ground floor|upper ground floor|lower ground floor|mezzanine floor|basement|first floor|second floor|third floor|fourth floor|fifth floor|sixth floor|seventh floor|eighth floor|ninth floor|tenth floor|top floor|low floor|high floor|middle floor|rooftop|g/f|ug/f|lg/f|m/f|b/f|gf|roof'
    .split('|')
    .map((word) => [word, pieces.unit] as const),
)
const floorEnds = lexiconOf(
  [
    'f',
    'fl',
    'flr',
    'floor',
    '/f',
    '/fl',
    '/floor',
    '/fl.',
    'st floor',
    'nd floor',
    'rd floor',
    'th floor',
    'st fl',
    'nd fl',
    'rd fl',
    'th fl',
    '-f',
  ].map((word) => [word, pieces.unit] as const),
)
const directions: ReadonlySet<string> = new Set('central east west north south'.split(' '))
/** Ends that are also common words: a number before them makes a street only among other pieces. */
const weakEnds: ReadonlySet<string> = new Set(
  'place pl square sq way walk link hill row bridge rise alley gardens close path drive route'.split(' '),
)
const mostWords = 6
const hash = 0x23
const dot = 0x2e
const hyphen = 0x2d
const slash = 0x2f
const apostrophe = 0x27

export function knownEnglish(units: Uint16Array, at: number): Piece | undefined {
  const hit = known.wordAt(units, at)
  if (hit === undefined || (!isUpper(units[at]) && hit.end - at < 5)) return undefined
  return { end: hit.end, kind: hit.value }
}

/** Flat B, Room 1503, Block 3, 15/F, 15th Floor, Ground Floor. */
export function englishUnit(units: Uint16Array, at: number): Piece | undefined {
  const floor = floorWords.wordAt(units, at)
  if (floor !== undefined) return { end: floor.end, kind: floor.value }
  if (isDigit(units[at])) return numberedFloor(units, at)
  const word = unitWords.wordAt(units, at)
  if (word === undefined) return undefined
  let next = word.end
  if (units[next] === dot) next++
  while (next < word.end + 3 && isBlank(units[next])) next++
  next = afterNo(units, next)
  if (units[next] === hash) next++
  const end = idEnd(units, next)
  return end === next ? undefined : { end, kind: word.value }
}

/** After `No.`, where it stands. */
function afterNo(units: Uint16Array, at: number): number {
  if (
    !((units[at] === 0x4e || units[at] === 0x6e) && (units[at + 1] === 0x6f || units[at + 1] === 0x4f)) ||
    isLetter(units[at + 2])
  )
    return at
  let next = at + 2
  if (units[next] === dot) next++
  if (isBlank(units[next])) next++
  return isDigit(units[next]) || isUpper(units[next]) ? next : at
}

/** B, 3, 12A, A2, 1503-05, A-C, 3 & 4: where it ends. */
function idEnd(units: Uint16Array, at: number): number {
  let next = oneIdEnd(units, at)
  if (next === at) return at
  for (let more = 0; more < 2; more++) {
    const joined =
      units[next] === hyphen || units[next] === slash
        ? next + 1
        : isBlank(units[next]) && units[next + 1] === 0x26 && isBlank(units[next + 2])
          ? next + 3
          : next
    const end = joined === next || isFloorSlash(units, next) ? next : oneIdEnd(units, joined)
    if (end === joined || end === next) break
    next = end
  }
  return next
}
const isFloorSlash = (units: Uint16Array, at: number): boolean =>
  units[at] === slash && (units[at + 1] === 0x46 || units[at + 1] === 0x66)

function oneIdEnd(units: Uint16Array, at: number): number {
  let next = at
  if (isLetter(units[next]) && !isLetter(units[next + 1])) next++
  else if (isUpper(units[next]) && isUpper(units[next + 1]) && isDigit(units[next + 2])) next += 2
  while (next < at + 6 && isDigit(units[next])) next++
  if (next > at && isUpper(units[next]) && !isLetter(units[next + 1]) && !isLetter(units[next - 1])) next++
  return isLetter(units[next]) || isDigit(units[next]) ? at : next
}

function numberedFloor(units: Uint16Array, at: number): Piece | undefined {
  let next = at
  while (next < at + 3 && isDigit(units[next])) next++
  if (isUpper(units[next]) && units[next + 1] === slash) next++
  const direct = floorEnds.wordAt(units, next) ?? (isBlank(units[next]) ? floorEnds.wordAt(units, next + 1) : undefined)
  return direct === undefined || isDigit(units[direct.end]) ? undefined : { end: direct.end, kind: pieces.unit }
}

/** `12-14A Kwun Tong Road`, `No. 8 Queen's Road Central`. Among other pieces also in small letters and with weaker ends. */
export function englishStreet(units: Uint16Array, at: number, among: boolean): Piece | undefined {
  let next = afterNo(units, at)
  const start = next
  while (next < start + 5 && isDigit(units[next])) next++
  if (next === start) return named(units, at, englishStreetEnds, pieces.street, among)
  if (isLetter(units[next]) && !isLetter(units[next + 1])) next++
  while (units[next] === hyphen && isDigit(units[next + 1])) {
    next++
    while (next < start + 12 && isDigit(units[next])) next++
    if (isLetter(units[next]) && !isLetter(units[next + 1])) next++
  }
  if (units[next] === 0x2c) next++
  if (!isBlank(units[next])) return undefined
  const street = named(units, next + 1, englishStreetEnds, pieces.street | pieces.numbered, among)
  if (street === undefined) return undefined
  return street
}

export const englishBuilding = (units: Uint16Array, at: number, among: boolean): Piece | undefined =>
  named(units, at, englishBuildingEnds, pieces.building, among)

/** Capitalised words of which the last, or the one before a direction, is one of `ends`. The longest such. */
function named(
  units: Uint16Array,
  at: number,
  ends: ReadonlySet<string>,
  kind: number,
  among: boolean,
): Piece | undefined {
  let next = at
  let found: Piece | undefined
  for (let count = 0; count < mostWords; count++) {
    const end = wordEnd(units, next)
    if (end === next) break
    const capital = isUpper(units[next])
    if (!capital && !among) break
    const word = textOf(units, next, end)
    const isEnd = count > 0 && ends.has(word)
    if (isEnd && (among || !weakEnds.has(word) || kind === pieces.building))
      found = { end: directionEnd(units, end), kind }
    if (!isEnd && !capital && connecting.has(word)) break
    next = end
    if (units[next] === dot && isEnd && word.length <= 4) {
      if (found !== undefined) found = { end: isBlank(units[next + 1]) && among ? next : next, kind }
      break
    }
    if (!isBlank(units[next])) break
    if (found !== undefined && !isUpper(units[next + 1])) break
    next++
  }
  return found
}
/** Words of a sentence: a name in small letters does not go on over them. */
const connecting: ReadonlySet<string> = new Set(
  'i and or is are was my the to at in on of for with from you he she we they it that this but so please his her'.split(
    ' ',
  ),
)

/** Whether the word from `start` to `end` is one of those. */
export const connects = (units: Uint16Array, start: number, end: number): boolean =>
  !isUpper(units[start]) && end - start <= 6 && connecting.has(textOf(units, start, end))

function directionEnd(units: Uint16Array, at: number): number {
  if (!isBlank(units[at])) return at
  const end = wordEnd(units, at + 1)
  return directions.has(textOf(units, at + 1, end)) ? end : at
}

/** A capitalised name of up to four words between commas. */
export function filler(units: Uint16Array, at: number): Piece | undefined {
  let next = at
  for (let count = 0; count < 4; count++) {
    const end = wordEnd(units, next)
    if (end === next || !isUpper(units[next])) return undefined
    if (units[end] === 0x2c) return { end, kind: pieces.building | pieces.filler }
    if (!isBlank(units[end])) return undefined
    next = end + 1
  }
  return undefined
}

export function wordEnd(units: Uint16Array, at: number): number {
  let end = at
  while (
    end < at + 20 &&
    (isLetter(units[end]) ||
      ((units[end] === apostrophe || units[end] === hyphen) && end > at && isLetter(units[end + 1])))
  )
    end++
  return end
}

function textOf(units: Uint16Array, start: number, end: number): string {
  let out = ''
  for (let at = start; at < end; at++) out += String.fromCharCode(units[at] ?? 0)
  return out.toLowerCase()
}
