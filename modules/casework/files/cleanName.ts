import type { FileKind } from '../model/answer.ts'

const endings: Readonly<Record<FileKind, readonly string[]>> = {
  pdf: ['pdf'],
  png: ['png'],
  jpeg: ['jpg', 'jpeg'],
  docx: ['docx'],
  xlsx: ['xlsx'],
}

const longest = 120
/** Windows reserves these whatever follows the point. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/iu
/** Separators, what shells and Windows do not take, control characters, and marks that turn the direction of writing around. */
const unsafe = /[/\\:*?"<>|\p{Cc}\p{Cf}\p{Co}\p{Cn}]/gu

const lastPart = (given: string): string => given.split(/[/\\]/).at(-1) ?? ''

/** The ending that a name has, in small letters; empty for none. */
export const endingOf = (given: string): string =>
  /\.([^.]{1,10})$/u.exec(lastPart(given.trim()))?.[1]?.toLowerCase() ?? ''

/** Whether a name says the kind that the file is. One without an ending says nothing, and so nothing wrong. */
export function saysKind(given: string, kind: FileKind): boolean {
  const ending = endingOf(given)
  return ending === '' || endings[kind].includes(ending)
}

/** A name that every system can keep: no path, nothing that acts, at most 120 characters, with the ending of its kind. */
export function cleanName(given: string, kind: FileKind): string {
  const whole = lastPart(given.toWellFormed().normalize('NFC')).replaceAll(unsafe, '').trim()
  const ending = endingOf(whole)
  const stem = (endings[kind].includes(ending) ? whole.slice(0, -ending.length - 1) : whole).replaceAll(
    /^[.\s]+|[.\s]+$/gu,
    '',
  )
  const short = [...stem].slice(0, longest).join('')
  const name = short === '' || reserved.test(short) ? `file-${short}`.replace(/-$/, '') : short
  return `${name}.${endings[kind].includes(ending) ? ending : endings[kind][0]}`
}
