/**
 * Text as a bank's message can carry it. Banks take Han characters where the account is known by them, and otherwise the 73 signs that every
 * clearing system takes: letters and digits without accents, space and / - ? : ( ) . , ' +. The mapping is a table, so that it can be read,
 * printed and argued with; docs/decisions/170 says why each line.
 */
const replaced: readonly (readonly [RegExp, string])[] = [
  // Full-width signs stand for half-width ones.
  [/[！-～]/gu, 'half-width'],
  [/[\s\u00a0\u3000]+/gu, ' '],
  [/[‐-―−_~～]/gu, '-'],
  [/[‘’‛′`´]/gu, "'"],
  [/["“”„«»‹›「」『』]/gu, "'"],
  [/[、，﹐;；]/gu, ','],
  [/[。．·・‧•…]/gu, '.'],
  [/[[{<〈《【〔]/gu, '('],
  [/[\]}>〉》】〕]/gu, ')'],
  [/&/gu, '+'],
  [/@/gu, '(at)'],
  [/[\\|]/gu, '/'],
  [/ß/gu, 'ss'],
  [/æ/gu, 'ae'],
  [/Æ/gu, 'AE'],
  [/œ/gu, 'oe'],
  [/Œ/gu, 'OE'],
  [/ø/gu, 'o'],
  [/Ø/gu, 'O'],
  [/đ/gu, 'd'],
  [/Đ/gu, 'D'],
  [/ł/gu, 'l'],
  [/Ł/gu, 'L'],
]

const han = /\p{Script=Han}/u
const plain = /[A-Za-z0-9/\-?:().,'+ ]/

/** One sign after the table: Han and plain signs stay, an accent goes, and what is left has no place in a message. */
function signOf(sign: string): string {
  if (han.test(sign) || plain.test(sign)) return sign
  const bare = sign.normalize('NFD').replaceAll(/\p{M}/gu, '')
  return [...bare].every((each) => plain.test(each)) ? bare : ' '
}

const halfWidth = (sign: string): string => String.fromCodePoint((sign.codePointAt(0) ?? 0) - 0xfee0)

/**
 * `text` by that mapping, at most `longest` characters (a character beyond the basic plane counts once, as in a schema). Han characters are
 * never exchanged for others: a name in a variant form is a name. Empty where nothing of it can be carried.
 */
export function safeText(text: string, longest: number): string {
  const mapped = replaced.reduce(
    (so, [pattern, by]) => (by === 'half-width' ? so.replaceAll(pattern, halfWidth) : so.replaceAll(pattern, by)),
    text.toWellFormed().replaceAll(/\p{Cc}|\p{Cf}/gu, ' '),
  )
  const signs = [...mapped]
    .map(signOf)
    .join('')
    .replaceAll(/ +/g, ' ')
    .replaceAll(/\/{2,}/g, '/')
  const ends = signs.replaceAll(/^[ /]+|[ /]+$/g, '')
  return [...ends]
    .slice(0, longest)
    .join('')
    .replaceAll(/[ /]+$/g, '')
}
