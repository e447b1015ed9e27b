import { personalKinds, type PersonalKind } from '#engines/guard'
import type { GoldSpan, PersonalText } from './generate.ts'

export interface Tally {
  readonly right: number
  readonly found: number
  readonly gold: number
}
const nothing: Tally = { right: 0, found: 0, gold: 0 }
const plus = (one: Tally, other: Tally): Tally => ({
  right: one.right + other.right,
  found: one.found + other.found,
  gold: one.gold + other.gold,
})

/** Of both precision and recall; 0 where nothing is right, also where there was nothing to find. */
export const f1 = ({ right, found, gold }: Tally): number => (right === 0 ? 0 : (2 * right) / (found + gold))

export interface PersonalScores {
  readonly texts: number
  readonly exact: Readonly<Record<PersonalKind, Tally>>
  readonly relaxed: Readonly<Record<PersonalKind, Tally>>
  /** Of the texts in which nothing is personal, how many there are and in how many something was found. */
  readonly clean: { readonly texts: number; readonly touched: number }
}

const same = (one: GoldSpan, other: GoldSpan): boolean =>
  one.span.start === other.span.start && one.span.end === other.span.end
const overlap = (one: GoldSpan, other: GoldSpan): boolean =>
  one.span.start < other.span.end && other.span.start < one.span.end

/** Each gold span is matched by one finding at most, so finding it twice costs precision. */
function tally(
  found: readonly GoldSpan[],
  gold: readonly GoldSpan[],
  agrees: (one: GoldSpan, other: GoldSpan) => boolean,
): Tally {
  const left = [...found]
  let right = 0
  for (const wanted of gold) {
    const at = left.findIndex((candidate) => agrees(candidate, wanted))
    if (at < 0) continue
    left.splice(at, 1)
    right += 1
  }
  return { right, found: found.length, gold: gold.length }
}

const byKind = (of: (kind: PersonalKind) => Tally): Readonly<Record<PersonalKind, Tally>> => ({
  hkid: of('hkid'),
  passport: of('passport'),
  'home-return-permit': of('home-return-permit'),
  'mainland-id': of('mainland-id'),
  phone: of('phone'),
  'fps-id': of('fps-id'),
  'bank-account': of('bank-account'),
  card: of('card'),
  address: of('address'),
  name: of('name'),
  email: of('email'),
  'licence-plate': of('licence-plate'),
})

export function scorePersonal(
  texts: readonly PersonalText[],
  find: (text: string) => readonly GoldSpan[],
): PersonalScores {
  let exact = byKind(() => nothing)
  let relaxed = byKind(() => nothing)
  const clean = { texts: 0, touched: 0 }
  for (const { text, gold } of texts) {
    const found = find(text)
    const of = (spans: readonly GoldSpan[], kind: PersonalKind): readonly GoldSpan[] =>
      spans.filter((span) => span.kind === kind)
    const [exactBefore, relaxedBefore] = [exact, relaxed]
    exact = byKind((kind) => plus(exactBefore[kind], tally(of(found, kind), of(gold, kind), same)))
    relaxed = byKind((kind) => plus(relaxedBefore[kind], tally(of(found, kind), of(gold, kind), overlap)))
    if (gold.length > 0) continue
    clean.texts += 1
    if (found.length > 0) clean.touched += 1
  }
  return { texts: texts.length, exact, relaxed, clean }
}

/** All kinds together, each span counting the same. */
export const overall = (tallies: Readonly<Record<PersonalKind, Tally>>): Tally =>
  personalKinds.map((kind) => tallies[kind]).reduce(plus, nothing)
