/** Every option and text literal of a pack by number, so that equality of texts is equality of numbers. */
export interface Strings {
  readonly numbers: Map<string, number>
  readonly list: string[]
}

export function noStrings(): Strings {
  return { numbers: new Map(), list: [] }
}

export function intern(strings: Strings, text: string): number {
  const known = strings.numbers.get(text)
  if (known !== undefined) return known
  const number = strings.list.length
  strings.list.push(text)
  strings.numbers.set(text, number)
  return number
}
