import { foldPlain } from '#engines/chinese'
import type { ReadAmount, ReadDate, Reading, ReadOwner } from '#engines/reading'
import type { GoldItem } from './gold.ts'

export type Kind = GoldItem['kind']
export const kinds: readonly Kind[] = ['amount', 'date', 'owner']

/** How many were found rightly, how many were found, and how many there are. */
export interface Tally {
  readonly right: number
  readonly found: number
  readonly wanted: number
}
export const none: Tally = { right: 0, found: 0, wanted: 0 }
export const plus = (a: Tally, b: Tally): Tally => ({
  right: a.right + b.right,
  found: a.found + b.found,
  wanted: a.wanted + b.wanted,
})
export const precision = ({ right, found }: Tally): number => (found === 0 ? 1 : right / found)
export const recall = ({ right, wanted }: Tally): number => (wanted === 0 ? 1 : right / wanted)

/** What the reader found, of one kind: a place and whether it means what a gold item says. */
export interface Found {
  readonly start: number
  readonly end: number
  readonly means: (item: GoldItem) => boolean
}

/** Where the list of gold writes a unit otherwise than the engine. */
const unitNames: Readonly<Record<string, string>> = { ft2: 'sqft' }

function unitName(unit: ReadAmount['unit']): string {
  switch (unit.kind) {
    case 'money':
      return unit.currency
    case 'measure':
      return unitNames[unit.symbol] ?? unit.symbol
    case 'time':
    case 'count':
      return unit.of
    default:
      return unit.kind
  }
}

const same = <T>(wanted: T | undefined, found: T | undefined): boolean => wanted === undefined || wanted === found
const alike = (wanted: string | undefined, found: string): boolean =>
  wanted === undefined || foldPlain(wanted) === foldPlain(found)

/** The list writes what is counted as the text does (43 public hospitals: hospitals), the engine as one of its kind. */
const endsWith = (text: string, unit: string | undefined): boolean =>
  unit !== undefined && foldPlain(text).endsWith(foldPlain(unit))

const amountMeans =
  ({ value, upTo, unit, text }: ReadAmount) =>
  (item: GoldItem): boolean =>
    same(item.value, value) && same(item.upTo, upTo) && (alike(item.unit, unitName(unit)) || endsWith(text, item.unit))

const dateMeans =
  ({ from, to }: ReadDate) =>
  (item: GoldItem): boolean =>
    same(item.from, from) && same(item.to, to)

/** A name without the city that it may begin with, spaces, “the”, its abbreviation in brackets, or its head. */
const nameKey = (name: string): string =>
  foldPlain(name)
    .replaceAll(/\s/g, '')
    .replace(/\([^()]*\)$/, '')
    .replace(/(?<=[局署处])(?:副?[局署处]长|常任秘书长)$/u, '')
    .replace(/^(?:the)?(?:hongkong|香港(?:特区|特别行政区)?)/, '')
    .replace(/^the/, '')

const ownerMeans =
  ({ office, text }: ReadOwner) =>
  (item: GoldItem): boolean =>
    item.office === undefined || item.office === office || nameKey(item.office) === nameKey(text)

/** What a reading found, by kind. */
export const foundIn = ({ amounts, dates, owners }: Reading): Readonly<Record<Kind, readonly Found[]>> => ({
  amount: amounts.map((amount) => ({ start: amount.start, end: amount.end, means: amountMeans(amount) })),
  date: dates.map((date) => ({ start: date.start, end: date.end, means: dateMeans(date) })),
  owner: owners.map((owner) => ({ start: owner.start, end: owner.end, means: ownerMeans(owner) })),
})

export interface Matching {
  readonly missed: readonly GoldItem[]
  readonly wrong: readonly Found[]
  readonly tally: Tally
}

/** Pairs what was found with what there is: spans that overlap and mean the same, each used once. */
export function matchFound(found: readonly Found[], gold: readonly GoldItem[]): Matching {
  const left = new Set(found)
  const missed = gold.filter((item) => {
    const fits = [...left].find((each) => each.start < item.end && item.start < each.end && each.means(item))
    if (fits) left.delete(fits)
    return fits === undefined
  })
  const right = gold.length - missed.length
  return { missed, wrong: [...left], tally: { right, found: found.length, wanted: gold.length } }
}
