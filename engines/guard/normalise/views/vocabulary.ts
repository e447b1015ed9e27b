/** Words that orders against a model are made of. Only for recognising them in disguise: none of them means anything by itself. */
const words = [
  'ignore',
  'disregard',
  'forget',
  'override',
  'bypass',
  'disable',
  'reveal',
  'print',
  'repeat',
  'output',
  'pretend',
  'jailbreak',
  'previous',
  'prior',
  'above',
  'earlier',
  'instruction',
  'instructions',
  'rules',
  'system',
  'prompt',
  'prompts',
  'guidelines',
  'safety',
  'filter',
  'filters',
  'restrictions',
  'unrestricted',
  'developer',
  'password',
  'passwords',
  'secret',
  'confidential',
  'hidden',
]

const leetLetters: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  2: 'z',
  3: 'e',
  4: 'a',
  5: 's',
  6: 'g',
  7: 't',
  8: 'b',
  9: 'g',
  '@': 'a',
  $: 's',
  '!': 'i',
  '|': 'l',
  '+': 't',
  '(': 'c',
}

/** For every ASCII unit, the lower-case letter that it is or stands for among those who write so; 0 for none. */
export const leetLetter = new Uint8Array(128)
for (let unit = 0x61; unit <= 0x7a; unit++) {
  leetLetter[unit] = unit
  leetLetter[unit - 0x20] = unit
}
for (const [sign, letter] of Object.entries(leetLetters)) leetLetter[sign.charCodeAt(0)] = letter.charCodeAt(0)

export function rot13(text: string): string {
  return text.replaceAll(/[a-z]/gi, (letter) => {
    const code = letter.charCodeAt(0)
    const base = code < 0x61 ? 0x41 : 0x61
    return String.fromCharCode(((code - base + 13) % 26) + base)
  })
}

export function reversed(text: string): string {
  return Array.from(text).reverse().join('')
}

/** A hash of a word that can be carried on letter by letter. */
export function hashOn(hash: number, unit: number): number {
  return (Math.imul(hash, 31) + unit) | 0
}

export function hashOf(word: string): number {
  let hash = 0
  for (let at = 0; at < word.length; at++) hash = hashOn(hash, word.charCodeAt(at))
  return hash
}

export type Disguise = 'leetspeak' | 'rot13' | 'reversed'

/** Which disguise a word with this hash is in; plain words are under `leetspeak`, and are one only where signs stand for letters. */
export const disguises: ReadonlyMap<number, Disguise> = new Map<number, Disguise>([
  ...words.map((word) => [hashOf(word), 'leetspeak'] as const),
  // 1 stands for l as often as for i.
  ...words
    .filter((word) => word.includes('l'))
    .map((word) => [hashOf(word.replaceAll('l', 'i')), 'leetspeak'] as const),
  ...words.filter((word) => word.length > 4).map((word) => [hashOf(rot13(word)), 'rot13'] as const),
  ...words.filter((word) => word.length > 4).map((word) => [hashOf(reversed(word)), 'reversed'] as const),
])

/** A first test that lets few others through: whether any word in disguise may have this hash. */
export const mayDisguise = new Uint8Array(4096)
for (const hash of disguises.keys()) mayDisguise[hash & 4095] = 1
