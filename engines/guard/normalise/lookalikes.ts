/**
 * Characters that a reader takes for a Latin letter, digit or sign though no compatibility form of Unicode says so. Each row: the plain
 * one, then all that look like it. After Unicode's confusables (UTS 39), kept to what is read as that letter in running text.
 */
const rows: readonly string[] = [
  'a аαɑᴀ⍺ꭺ',
  'b ЬƄʙ',
  'c сϲᴄⅽꮯ',
  'd ԁɗᴅđꓒⅾ',
  'e еєεҽɛᴇ℮ꭼ',
  'f ƒſꞙϝꜰ',
  'g ɡցɢ',
  'h һհʜℎ',
  'i іιıɪӏⅰ',
  'j јϳյᴊ',
  'k кκᴋҟ',
  'l ⅼłʟ',
  'm мᴍⅿ',
  'n ոпηɴ',
  'o оοσօᴏøס',
  'p рρᴘ',
  'q ԛգ',
  'r гᴦʀ',
  's ѕꜱʂ',
  't тτᴛŧ',
  'u υսᴜ',
  'v νѵᴠⅴ',
  'w ѡωшᴡԝ',
  'x хχⅹ',
  'y уүγʏ',
  'z ᴢʐ',
  'A АΑᎪꓮ',
  'B ВΒᏴꓐ',
  'C СϹᏟꓚ',
  'D ᎠꓓĐ',
  'E ЕΕᎬꓰ',
  'F Ϝꓝ',
  'G ᏀԌꓖ',
  'H НΗᎻꓧ',
  'I ІΙӀꓲ',
  'J ЈᎫꓙ',
  'K КΚᏦꓗ',
  'L ᏞꓡŁ',
  'M МΜᎷꓟ',
  'N Νꓠ',
  'O ОΟՕꓳØ',
  'P РΡᏢꓑ',
  'Q Ԛ',
  'R ᎡᏒꓣ',
  'S ЅՏᏚꓢ',
  'T ТΤᎢꓔ',
  'U Սꓴ',
  'V ѴᏙꓦ',
  'W ԜᎳꓪ',
  'X ХΧꓫ',
  'Y УΥҮꓬ',
  'Z ΖᏃꓜ',
  '0 ⓿',
  '1 ➀❶➊⓵',
  '2 ➁❷➋⓶',
  '3 ➂❸➌⓷',
  '4 ➃❹➍⓸',
  '5 ➄❺➎⓹',
  '6 ➅❻➏⓺',
  '7 ➆❼➐⓻',
  '8 ➇❽➑⓼',
  '9 ➈❾➒⓽',
  '- ‐‑‒–−﹣',
  "' ‘’ʼ＇",
  '" “”＂',
  '/ ⁄∕',
]

const alike: ReadonlyMap<string, string> = new Map(
  rows.flatMap((row) => {
    const [plain = '', , ...others] = Array.from(row)
    return others.map((other) => [other, plain] as const)
  }),
)

/** The plain character that this one is taken for, or `undefined`. */
export function lookalikeOf(character: string): string | undefined {
  return alike.get(character)
}

/** Letters in squares and discs, which have no compatibility form: two rows of twenty-six. */
export function emblemOf(point: number): string | undefined {
  for (const first of [0x1f150, 0x1f170]) {
    if (point >= first && point < first + 26) return String.fromCharCode(0x41 + point - first)
  }
  return undefined
}
