import { GENESIS, link } from './link.ts'

/** A record as it is kept: what was hashed, and the links. */
export interface Linked {
  readonly seq: number
  readonly prev: string
  readonly hash: string
  readonly record: unknown
}

/** The first place where a chain does not hold. */
export interface ChainFault {
  readonly seq: number
  readonly kind: 'missing' | 'not-linked' | 'altered' | 'cut-off'
}

export interface Walk {
  /** Takes the next record. @returns what is wrong with it */
  readonly next: (linked: Linked) => ChainFault | undefined
  /** How far it came. */
  readonly head: () => { readonly seq: number; readonly hash: string }
}

/** Walks a chain record by record, in flat memory. After a fault it goes on from what is kept, so that one change is one fault. */
export function walkChain(): Walk {
  let seq = 0
  let hash = GENESIS
  return {
    next: (linked) => {
      const expected = { seq: seq + 1, prev: hash }
      ;({ seq, hash } = linked)
      if (linked.seq !== expected.seq) return { seq: expected.seq, kind: 'missing' }
      if (linked.prev !== expected.prev) return { seq: linked.seq, kind: 'not-linked' }
      return link(linked.prev, linked.record) === linked.hash ? undefined : { seq: linked.seq, kind: 'altered' }
    },
    head: () => ({ seq, hash }),
  }
}

/**
 * The first fault of a chain, or undefined where it holds.
 * @param head where it is known to end: with it, records that were cut off are missed
 */
export function verifyChain(
  records: Iterable<Linked>,
  head?: { readonly seq: number; readonly hash: string },
): ChainFault | undefined {
  const walk = walkChain()
  for (const record of records) {
    const fault = walk.next(record)
    if (fault !== undefined) return fault
  }
  const end = walk.head()
  return head === undefined || (end.seq === head.seq && end.hash === head.hash)
    ? undefined
    : { seq: end.seq + 1, kind: 'cut-off' }
}
