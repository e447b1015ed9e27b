import { givenNames, notGivenNames } from '../data/givenNames.ts'
import { hongKongSurnames, romanisedSurnames } from '../data/romanisedSurnames.ts'
import { syllableEnds, syllableStarts } from '../data/syllables.ts'
import { isBlank, isLetter, isUpper } from '../text/classes.ts'
import { lexiconOf } from '../text/lexicon.ts'

/** Words that may be a name: each with its span and in lower case. */
export interface Token {
  readonly start: number
  readonly end: number
  readonly word: string
  readonly capital: boolean
  /** A comma stands before it. */
  readonly afterComma: boolean
}

const mostTokens = 6
const longestToken = 24
const hyphen = 0x2d
const apostrophe = 0x27
const comma = 0x2c

const syllables: ReadonlySet<string> = new Set(
  syllableStarts.flatMap((start) => syllableEnds.map((end) => start + end)),
)
/** Words of English that are also syllables: in small letters they say nothing. */
const english: ReadonlySet<string> = new Set(
  'so to an am a i he me be we or on in it is at as if up us do go no by my him her his the fun run can ban ten hat get let thing how now who why you your not but put cut out our for far car bar are way say may day see too two lie die tie pie ask like want here there also just very well'.split(
    ' ',
  ),
)

const surnameWords = lexiconOf(Array.from(hongKongSurnames, (word) => [word, 1] as const))

/** Whether a name may begin at `at`: with a capital or, in small letters, with a surname of Hong Kong. Answers for most words without reading them. */
export const mayOpenName = (units: Uint16Array, at: number): boolean =>
  isUpper(units[at]) || surnameWords.wordAt(units, at) !== undefined

/** Words from `at` on, as long as they are parted by single blanks, at most one of them by a comma. */
export function tokensFrom(units: Uint16Array, at: number): readonly Token[] {
  const tokens: Token[] = []
  let next = at
  let afterComma = false
  let commas = 0
  while (tokens.length < mostTokens) {
    const token = tokenAt(units, next, afterComma)
    if (token === undefined) break
    tokens.push(token)
    next = token.end
    if (units[next] === 0x2e && token.word.length === 1) next++
    afterComma = units[next] === comma
    if (afterComma && (commas++ > 0 || !isBlank(units[next + 1]))) {
      if (!afterComma || !isLetter(units[next + 1])) break
    }
    if (afterComma) next++
    if (isBlank(units[next])) next++
    else if (!afterComma) break
  }
  return tokens
}

function tokenAt(units: Uint16Array, at: number, afterComma: boolean): Token | undefined {
  let end = at
  while (
    end < at + longestToken &&
    (isLetter(units[end]) ||
      ((units[end] === hyphen || units[end] === apostrophe) && isLetter(units[end + 1]) && end > at))
  )
    end++
  // The possessive is no part of the name.
  if (units[end - 2] === apostrophe && (units[end - 1] === 0x73 || units[end - 1] === 0x53)) end -= 2
  if (end === at || isLetter(units[end])) return undefined
  let word = ''
  for (let index = at; index < end; index++) word += String.fromCharCode(units[index] ?? 0)
  return { start: at, end, word: word.toLowerCase(), capital: isUpper(units[at]), afterComma }
}

export const isSurname = (token: Token | undefined): boolean => token !== undefined && hongKongSurnames.has(token.word)
const surnameBeginnings: ReadonlySet<string> = new Set(
  [...hongKongSurnames].flatMap((surname) => Array.from(surname, (_, at) => surname.slice(0, at + 1))),
)
/** Whether more letters may make a surname of it. */
export const beginsSurname = (token: Token): boolean => token.capital || surnameBeginnings.has(token.word)
export const isAnySurname = (token: Token | undefined): boolean =>
  token !== undefined && romanisedSurnames.has(token.word)
export const isGiven = (token: Token | undefined): boolean => token !== undefined && givenNames.has(token.word)
/** A word that may be part of somebody's name if a label says so. */
export const mayBeName = (token: Token): boolean => token.capital && !notGivenNames.has(token.word)

/** One or more Cantonese syllables: `tai`, `tai-man`, `taiman`. In small letters no word of English. */
export function isSyllables(token: Token | undefined): boolean {
  if (token === undefined || (!token.capital && english.has(token.word)) || notGivenNames.has(token.word)) return false
  const parts = token.word.split('-')
  return parts.every((part) => syllables.has(part) || twoSyllables(part))
}

function twoSyllables(word: string): boolean {
  if (word.length < 4 || word.length > 11) return false
  for (let at = 2; at <= word.length - 2; at++)
    if (syllables.has(word.slice(0, at)) && syllables.has(word.slice(at))) return true
  return false
}
