/** What pieces an address is made of, as bits. */
export const pieces = {
  /** A region, district or area. */
  place: 1,
  street: 2,
  building: 4,
  /** 12號, 15樓, B室, Flat B. */
  unit: 8,
  /** A number in a street, with the street before it or after it. */
  numbered: 16,
  /** A unit that is a home's or an office's own: 室, 座, Flat. */
  inner: 32,
  /** A name that only what stands around it makes a building's. */
  filler: 64,
} as const

export interface Piece {
  readonly end: number
  readonly kind: number
}

/** Pieces that follow one another, with no more than separators between. */
export interface Chain {
  readonly start: number
  readonly end: number
  readonly kinds: number
  readonly units: number
  readonly count: number
}

/** Whether the pieces together lead to a door: a numbered street, or a unit in a building that is named. */
export function leadsToADoor(chain: Chain): boolean {
  const { kinds, units } = chain
  if ((kinds & pieces.numbered) !== 0) return true
  if (units === 0) return false
  const named = (kinds & (pieces.building | pieces.street)) !== 0
  if (named) return units >= 2 || (kinds & (pieces.inner | pieces.place)) !== 0
  return (kinds & pieces.place) !== 0 && units >= 2 && (kinds & pieces.inner) !== 0
}
