import { fullWidth } from '../personal/values/digits.ts'

const ofPairs =
  (from: string, to: readonly string[]) =>
  (text: string): string =>
    [...text].map((character) => to[from.indexOf(character)] ?? character).join('')

// Letters of Greek and Cyrillic that look like Latin ones.
const lookalikes = ofPairs('aceiopxyIAEO', ['а', 'с', 'е', 'і', 'ο', 'р', 'х', 'у', 'Ι', 'Α', 'Ε', 'О'])
const leet = ofPairs('aeiostAEIOST', ['4', '3', '1', '0', '5', '7', '4', '3', '1', '0', '5', '7'])
const zeroWidth = ['\u200b', '\u200c', '\u200d', '\u2060']

/** Ways of hiding words from whoever scans them; kept out of the lists so that those can be read. */
const disguises: ReadonlyMap<string, (text: string) => string> = new Map([
  ['b64', (text: string) => Buffer.from(text).toString('base64')],
  ['hex', (text: string) => Buffer.from(text).toString('hex')],
  ['fw', (text: string) => fullWidth(text).replaceAll(' ', '\u3000')],
  ['sp', (text: string) => [...text.replaceAll(' ', '')].join(' ')],
  ['zw', (text: string) => [...text].map((character, at) => character + (zeroWidth[at % 4] ?? '')).join('')],
  ['leet', leet],
  ['homo', lookalikes],
  ['rev', (text: string) => [...text].reverse().join('')],
  [
    'rot13',
    (text: string) =>
      text.replaceAll(/[a-z]/gi, (letter) => {
        const first = letter <= 'Z' ? 65 : 97
        return String.fromCharCode(first + ((letter.charCodeAt(0) - first + 13) % 26))
      }),
  ],
])

/** A line of a list as a model would be sent it: `\n` is a line break, `«b64:words»` the words in base64, and so on. */
export function disguised(line: string): string {
  return line.replaceAll('\\n', '\n').replaceAll(/«([a-z0-9]+):([^»]*)»/g, (_, name: string, words: string) => {
    const hide = disguises.get(name)
    if (hide === undefined) throw new Error(`No disguise is called ${name}`)
    return hide(words)
  })
}
