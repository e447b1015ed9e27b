/** What single characters and the ends of lines tell. Plain tests that take time in proportion to the length of what they are given. */

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/
const terminals = '。！？!?…｡'
export const closers = '」』）】》〉”’"\')]}〕'

export const isTerminal = (char: string): boolean => char !== '' && terminals.includes(char)
export const isCloser = (char: string): boolean => char !== '' && closers.includes(char)

/** How many columns a text takes where a Han character takes two. */
export function widthOf(text: string): number {
  let width = 0
  for (const char of text) width += char.length > 1 || wide.test(char) ? 2 : 1
  return width
}

export const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text)

/** The text without the quotation marks and brackets that close at its end. */
function bare(text: string): string {
  let end = text.length
  while (end > 0 && isCloser(text.charAt(end - 1))) end--
  return text.slice(0, end)
}

/** Whether the text ends as a sentence does. */
export function endsSentence(text: string): boolean {
  const last = bare(text).at(-1) ?? ''
  return isTerminal(last) || last === '.'
}

/** Whether it reads as running text: it has clauses or ends as a sentence. */
export function isProse(text: string): boolean {
  if (/[，。；]/.test(text)) return true
  return /[a-z][,;.] [a-z]/i.test(text) || (endsSentence(text) && text.length > 20)
}

/** How many columns stand after the last end of a sentence, and whether a space sets them off from it, as it does a name or a credit. */
export function tailOf(text: string): { readonly words: string; readonly setOff: boolean } {
  let at = text.length
  while (at > 0 && !/[。！？!?｡]/.test(text.charAt(at - 1))) at--
  while (at < text.length && isCloser(text.charAt(at))) at++
  const words = text.slice(at)
  return { words: words.trim(), setOff: at > 0 && /^\s/.test(words) }
}

const openers = '《「『（〈【〔(“'
const closing = '》」』）〉】〕)”'

/** Whether a bracket or quotation mark near the end is still open. */
export function hasOpenBracket(text: string): boolean {
  const open: string[] = []
  for (const char of text.slice(-160)) {
    if (openers.includes(char)) open.push(char)
    else if (closing.includes(char) && openers.indexOf(open.at(-1) ?? ' ') === closing.indexOf(char)) open.pop()
  }
  return open.length > 0
}
