/** Lines of an iCalendar stream, as RFC 5545 writes them. */

/** TEXT escaped (section 3.3.11). Line breaks become `\n`; other control characters are not allowed and become spaces. */
export function escapeText(text: string): string {
  return text
    .replace(/\\/g, '\\\\')
    .replace(/[;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, ' ')
}

const octets = (text: string): number => Buffer.byteLength(text, 'utf8')

/**
 * One content line, folded so that no line is longer than 75 octets (section 3.1). The fold falls between characters, never
 * within the octets of one, and never parts a surrogate pair, so a reader that does not unfold first still sees whole text.
 */
export function contentLine(line: string): string {
  const folded: string[] = []
  let current = ''
  let room = 75
  for (const character of line) {
    const size = octets(character)
    if (size > room) {
      folded.push(current)
      current = ' '
      room = 74
    }
    current += character
    room -= size
  }
  return `${[...folded, current].join('\r\n')}\r\n`
}
