import { onlySimplified, onlyTraditional } from './characters.ts'

/** How a text is written. `either`: Chinese, but of characters that both scripts share, or of as many of one as of the other. */
export type Script = 'zh-Hant' | 'zh-Hans' | 'either' | 'latin' | 'none'

const han = /\p{Script=Han}/u
const latin = /\p{Script=Latin}/u

/** The script of a text, by the characters that only one script has. Any Chinese character makes it Chinese. */
export function scriptOf(text: string): Script {
  let [traditional, simplified, shared, letters] = [0, 0, 0, 0]
  for (const character of text) {
    if (onlyTraditional.has(character)) traditional++
    else if (onlySimplified.has(character)) simplified++
    else if (han.test(character)) shared++
    else if (latin.test(character)) letters++
  }
  if (traditional !== simplified) return traditional > simplified ? 'zh-Hant' : 'zh-Hans'
  if (traditional + shared > 0) return 'either'
  return letters > 0 ? 'latin' : 'none'
}
