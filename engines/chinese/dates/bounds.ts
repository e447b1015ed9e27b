import { at, folded, matchAt } from '../numerals/folded.ts'

type Bound = 'from' | 'until'

const after = at(
  '(?:(起(?!碼|飛|步|義|動|跌|伏|訴|點|草|初|見)|開始|以來|以後|之後|(?<=[年月日季])後(?!期|果|勤|續|備|者|年))|(或之前|或以前|之前|以前|前(?!往|後|景|瞻|線|夕|期|身|列|三|兩|半)|為止|止(?!痛|損|血)))',
)
const starts = folded('開始')
const before = new RegExp(
  folded(
    String.raw`(?:(自從?|早在|(?<![a-z])(?:since|starting from|starting in|starting|effective from|with effect from|as from|from|after|as early as)(?: the)?) ?|(截至|直至|截止|最遲於?|不遲於|(?<![a-z])(?:by|before|until|till|up to|no later than|as at|as of)(?: the)?) ?)$`,
  ),
)
const opening = new RegExp(folded(String.raw`(?:(?<!理|來|原|自)由|(?<!服|聽|跟)從) ?$`))

/** 起, 之前 and their like directly after a date. */
export function boundAfter(
  text: string,
  index: number,
  opened: boolean,
): { readonly bound: Bound; readonly end: number } | undefined {
  const match = matchAt(after, text, index)
  // 年內開始運作 begins within the year: only after 由 or 自 is 開始 a bound.
  if (match?.[0] === starts && !opened) return undefined
  return match === undefined
    ? undefined
    : { bound: match[1] === undefined ? 'until' : 'from', end: index + match[0].length }
}

/** 自, 截至, by, since and their like directly before a date, but not before `free`. */
export function boundBefore(
  text: string,
  index: number,
  free: number,
): { readonly bound: Bound; readonly start: number } | undefined {
  const from = Math.max(free, index - 22)
  const match = before.exec(text.slice(from, index))
  return match === null ? undefined : { bound: match[1] === undefined ? 'until' : 'from', start: from + match.index }
}

/** Where the 由 of 由2027年起 starts, if it does directly before a date and not before `free`. */
export function openingBefore(text: string, index: number, free: number): number | undefined {
  const from = Math.max(free, index - 3)
  const match = opening.exec(text.slice(from, index))
  return match === null ? undefined : from + match.index
}
