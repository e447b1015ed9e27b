/** What no line begins with: closing marks, and marks that belong to what is before them (CLREQ §4.1; GB/T 15834). */
const notFirst = /[、。，．：；！？）」』】》〉〕］｝”’…—～·‧・％‰℃,.:;!?)\]}%°′″／/\-–々]/u
/** What no line ends with: opening marks. */
const notLast = /[（「『【《〈〔［｛“‘([{$＄￥£#＃]/u
/** Characters between which a line may be broken without a space: Han, kana, Hangul, and full-width marks. */
const wide = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Bopo}\u3000-\u303F\uFF00-\uFFEF]/u

/** Whether a line may be broken between two neighbouring characters. */
function mayBreak(before: string, after: string): boolean {
  if (after === ' ') return false
  if (before === ' ') return true
  if (notFirst.test(after) || notLast.test(before)) return false
  // “——” and “……” are one mark each.
  if (before === after && (before === '—' || before === '…')) return false
  if (wide.test(before) || wide.test(after)) return true
  // After a hyphen or a slash between letters; never within a number.
  return (before === '-' || before === '–' || before === '/') && /\p{L}/u.test(after)
}

/**
 * Cuts a text into pieces within which no line is broken, each with the space after it. Joined they are the text again.
 * After UAX #14, for what letters hold: Chinese, English, numbers and addresses.
 */
export function piecesOf(text: string): readonly string[] {
  const pieces: string[] = []
  let piece = ''
  let before = ''
  for (const char of text) {
    if (piece !== '' && mayBreak(before, char)) {
      pieces.push(piece)
      piece = ''
    }
    piece += char
    before = char
  }
  if (piece !== '') pieces.push(piece)
  return pieces
}
