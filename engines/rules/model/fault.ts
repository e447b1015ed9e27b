export type Path = readonly (string | number)[]

export const FAULT_CODES = [
  'unreadable',
  'yaml-syntax',
  'too-large',
  'too-deep',
  'too-many-aliases',
  'duplicate-key',
  'not-utf-8',
  'not-a-mapping',
  'unknown-key',
  'missing-key',
  'wrong-type',
  'wrong-value',
  'bad-id',
  'bad-date',
  'duplicate-id',
  'duplicate-option',
  'missing-language',
  'unknown-fact',
  'unknown-parameter',
  'unknown-criterion',
  'unknown-subject',
  'unknown-option',
  'unknown-form',
  'type-clash',
  'derived-fact',
  'cycle',
  'empty-range',
  'empty-list',
  'reversed-validity',
  'overlapping-values',
  'never-met',
  'unreachable-exception',
  'ambiguous-exceptions',
  'citation-without-sum',
  'citation-not-anchored',
  'citation-reversed',
] as const

export type FaultCode = (typeof FAULT_CODES)[number]

/** One thing wrong with a pack: where in its data, which rule it breaks, what was found and how to put it right. */
export interface Fault {
  readonly code: FaultCode
  readonly path: Path
  readonly rule: string
  readonly message: string
  readonly remedy: string
}

/** Thrown by `compile` for a pack that was not read and checked first; it lists every fault. */
export class PackFaults extends Error {
  override readonly name = 'PackFaults'
  readonly faults: readonly Fault[]

  constructor(faults: readonly Fault[]) {
    const first = faults[0]
    super(`The pack has ${faults.length} fault(s); the first: ${first === undefined ? 'unknown' : first.message}`)
    this.faults = faults
  }
}

/** Thrown where facts or a date reach an evaluation unchecked: `checkFacts` would have said what is wrong with them. */
export class UncheckedInput extends Error {
  override readonly name = 'UncheckedInput'
}
