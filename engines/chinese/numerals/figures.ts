import { readNumeral } from './chineseNumeral.ts'

/** A whole number in figures or in Chinese, of a folded text, or `undefined` if it is none. */
export function figures(text: string | undefined): number | undefined {
  if (text === undefined || text === '') return undefined
  return /^[0-9]+$/.test(text) ? Number(text) : wholeNumeral(text)
}

function wholeNumeral(text: string): number | undefined {
  if (text.length === 4) {
    const positional = readNumeral(text)
    return positional?.positional === true ? positional.value : undefined
  }
  const numeral = readNumeral(text)
  return numeral === undefined || numeral.upTo !== undefined ? undefined : numeral.value
}
