import { simplified, traditional } from '../data/scripts.ts'

/**
 * Every UTF-16 unit read as one of the same meaning: full-width as half-width, every dash as `-`, every bracket as a round one,
 * every space as a blank, Traditional as Simplified. One unit for one, so that offsets stay. Case stays: names need it.
 */
const folded = new Uint16Array(65_536)
for (let unit = 0; unit < folded.length; unit++) folded[unit] = unit
for (let unit = 0xff01; unit <= 0xff5e; unit++) folded[unit] = unit - 0xfee0

const same: Readonly<Record<string, string>> = {
  ' ': '\u3000\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\t',
  '-': '‐‑‒–—―−﹣－﹘⁃ー',
  '(': '（〔［【﹙⟨[「『｢〈《',
  ')': '）〕］】﹚⟩]」』｣〉》',
  ',': '，、﹐､',
  '.': '．｡·•‧・∙',
  '@': '＠﹫',
  ':': '：﹕∶',
  '/': '／∕⁄',
  '+': '＋﹢',
  '#': '＃',
  "'": '’‘`',
  '"': '“”',
  零: '〇',
  // Written either way in addresses and in neither dictionary as one.
  嘅: '既',
}
for (const [to, from] of Object.entries(same)) {
  for (const character of from) folded[character.charCodeAt(0)] = to.charCodeAt(0)
}
for (let at = 0; at < traditional.length; at++) folded[traditional.charCodeAt(at)] = simplified.charCodeAt(at)

/** Words of the data, in the form in which texts are compared with them. */
export function foldWord(word: string): string {
  let out = ''
  for (let at = 0; at < word.length; at++) out += String.fromCharCode(folded[word.charCodeAt(at)] ?? 0)
  return out
}

/** The whole text, one unit for one. */
export function foldText(text: string): Uint16Array {
  const units = new Uint16Array(text.length)
  for (let at = 0; at < text.length; at++) units[at] = folded[text.charCodeAt(at)] ?? 0
  return units
}
