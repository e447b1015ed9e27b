import { foldPlain } from '#engines/chinese'

const perLine = 90
const lines = (characters: string): string =>
  (characters.match(new RegExp(`.{1,${perLine}}`, 'gu')) ?? []).map((line) => `  '${line}'`).join(' +\n')

/** The guard's table of characters in both scripts, which it reads one unit for one: every character that `foldPlain` makes another of. */
export function guardScripts(): string {
  let traditional = ''
  let simplified = ''
  for (let unit = 0x4e00; unit < 0xa000; unit++) {
    const character = String.fromCharCode(unit)
    const folded = foldPlain(character)
    if (folded.length !== 1 || folded === character) continue
    traditional += character
    simplified += folded
  }
  return `// Made from the engine \`chinese\`, which has it from OpenCC (Apache-2.0), by \`npm run generate\`.
/** Traditional characters and variants, and in the same place of the second text the Simplified ones that they are compared as. */
export const traditional =
${lines(traditional)}
export const simplified =
${lines(simplified)}
`
}
