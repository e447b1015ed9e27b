import type { PackFile } from '../folder/readFolder.ts'

const newline = 0x0a
const mark = '\ufeff'

export type Decoded =
  | {
      readonly ok: true
      readonly text: string
      /** Whether the file begins with a byte order mark; the text does not. */ readonly marked: boolean
    }
  | { readonly ok: false; /** The first line that is not UTF-8, from 1. */ readonly line: number }

const decode = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Reads a file as strict UTF-8. No character of UTF-8 but the line feed holds its byte, so that lines can be tried one by one. */
export function decodeFile({ bytes }: Pick<PackFile, 'bytes'>): Decoded {
  const whole = decode(bytes)
  if (whole !== undefined) {
    const marked = whole.startsWith(mark)
    return { ok: true, text: marked ? whole.slice(1) : whole, marked }
  }
  let line = 1
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(newline, start)
    const stop = end === -1 ? bytes.length : end + 1
    if (decode(bytes.subarray(start, stop)) === undefined) break
    start = stop
  }
  return { ok: false, line }
}
