import { isAnySurname, isGiven, isSurname, isSyllables, mayBeName, type Token } from './tokens.ts'

/**
 * How many of the tokens make one name as Hong Kong writes names: Chan Tai Man, CHAN Tai-man, Chan Tai Man Peter, Chan Tai Man, Peter;
 * Peter Chan, Peter Chan Tai Man, Tai Man Chan. 0 where they make none. In small letters only the first two forms.
 */
export function nameForm(tokens: readonly Token[]): number {
  return Math.max(surnameFirst(tokens), surnameLater(tokens))
}

function surnameFirst(tokens: readonly Token[]): number {
  const [first] = tokens
  if (first === undefined || !isSurname(first)) return 0
  // CHAN LEE Mei Ling: a husband's surname before her own.
  let count = 1
  const commaAfter = tokens[1]?.afterComma === true
  let syllables = 0
  while (syllables < 3 && count < tokens.length) {
    const token = tokens[count]
    if (token === undefined || token.capital !== first.capital) break
    if (token.afterComma && count !== 1) break
    if (!isSyllables(token)) break
    count++
    syllables++
    if (token.word.includes('-')) break
  }
  if (syllables === 0) {
    const given = tokens[1]
    return given !== undefined && isGiven(given) && given.capital && first.capital ? 2 : 0
  }
  if (!first.capital) return syllables <= 2 ? count : 3
  if (syllables === 3 && !isSurname(tokens[1]) && !commaAfter) count--
  let given = 0
  while (given < 2 && isGiven(tokens[count]) && tokens[count]?.capital === true) {
    count++
    given++
  }
  return count
}

function surnameLater(tokens: readonly Token[]): number {
  let given = 0
  while (given < 3 && given < tokens.length) {
    const token = tokens[given]
    if (token === undefined || !token.capital || token.afterComma) return 0
    const next = tokens[given + 1]
    const surnameNext =
      next !== undefined &&
      next.capital &&
      !next.afterComma &&
      (isGiven(token) || given > 0 ? isAnySurname(next) : isSurname(next))
    if (!(isGiven(token) || isSyllables(token) || (surnameNext && mayBeName(token) && isGiven(tokens[0])))) return 0
    given++
    if (surnameNext && (isGiven(tokens[0]) || (given <= 2 && !isSyllables(tokens[given + 1])))) {
      let count = given + 1
      let syllables = 0
      while (
        isGiven(tokens[0]) &&
        syllables < 2 &&
        tokens[count]?.capital === true &&
        tokens[count]?.afterComma === false &&
        isSyllables(tokens[count])
      ) {
        count++
        syllables++
      }
      return count
    }
  }
  return 0
}

/** How many tokens a name takes that a title or a label with a colon announces: any capitalised words but those that name no person. */
export function announcedForm(tokens: readonly Token[]): number {
  let count = 0
  for (const token of tokens) {
    if (!mayBeName(token) || (token.afterComma && !(count === 1 || (count === 2 && isGiven(token))))) break
    if (token.afterComma && count === 1 && !isAnySurname(tokens[0])) break
    count++
    if (count === 5) break
  }
  return count
}
