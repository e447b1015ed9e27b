const units =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'
const small = new Map<string, number>([
  ...units.split(' ').map((word, i) => [word, i + 1] as const),
  ...tens.split(' ').map((word, i) => [word, (i + 2) * 10] as const),
])

/** Words that multiply what stands before them: million, bn. Those of one letter mean so only after a currency. */
export const multipliers: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['mn', 1e6],
  ['mln', 1e6],
  ['mil', 1e6],
  ['bn', 1e9],
  ['bln', 1e9],
  ['tn', 1e12],
])
export const shortMultipliers: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['b', 1e9],
  ['t', 1e12],
])

const smallWords = [...small.keys()].sort((one, other) => other.length - one.length).join('|')
/** A number in English words, in lower case: twenty-seven, one hundred and five, two. */
export const englishNumeral = `(?:${smallWords})(?:[ -](?:and )?(?:hundred|thousand|${smallWords})){0,6}(?![a-z])`

/** The value of a number in English words, in lower case, or `undefined` if the words are not one number, as in "two one". */
export function readEnglishNumeral(words: string): number | undefined {
  let total = 0
  let section = 0
  let last = Infinity
  for (const word of words.split(/[ -]+/)) {
    if (word === 'and') continue
    const value = small.get(word)
    if (value !== undefined) {
      if (value >= last || (last < 20 && last > 0)) return undefined
      section += value
      last = value
    } else if (word === 'hundred') {
      section = (section === 0 ? 1 : section) * 100
      last = 100
    } else {
      total += (section === 0 ? 1 : section) * 1000
      section = 0
      last = 1000
    }
  }
  return total + section
}
