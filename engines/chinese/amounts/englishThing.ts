import { at, matchAt } from '../numerals/folded.ts'

const words = at(String.raw`[ \n](?:[a-z][a-z'’&/+-]{0,30}[ ]){0,4}[a-z][a-z'’&/+-]{0,30}`)
const stops = new Set(
  (
    'a an the of in to for and or by at on from with is was are were be been will would may can as that which this these those its his her their our my it he she they we has have had ' +
    'but if not than then so per each every all over under about after before since until during between into out up down off also only yet while when where who whom whose what how why ' +
    'year chief financial january february march april june july august september october november december hkt pm am gmt plus minus times'
  ).split(' '),
)
const irregular = new Map([
  ['people', 'person'],
  ['staff', 'staff'],
  ['children', 'child'],
  ['women', 'woman'],
  ['men', 'man'],
  ['personnel', 'person'],
  ['premises', 'premises'],
])
const notPlural = /(?:ss|us|is|ous|as|'s|’s)$/

/** What an English text counts after a number: "27 new degree programmes" counts a programme. `undefined` where no plural follows. */
export function englishThing(text: string, index: number): { readonly of: string; readonly end: number } | undefined {
  const match = matchAt(words, text, index)
  if (match === undefined) return undefined
  let end = index
  for (const word of match[0].slice(1).split(' ')) {
    end += 1 + word.length
    if (stops.has(word)) return undefined
    const of = irregular.get(word) ?? singular(word)
    if (of !== undefined) return { of, end }
  }
  return undefined
}

function singular(word: string): string | undefined {
  if (!word.endsWith('s') || word.length < 4 || notPlural.test(word)) return undefined
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  return /(?:ch|sh|ss|x|z)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1)
}
