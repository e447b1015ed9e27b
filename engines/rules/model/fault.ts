import type { FaultKey, Given, Params } from './wording.ts'

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

/**
 * One thing wrong with a pack: which rule it breaks (`code`), where in its data, and what was found (`key`, `params`). It is
 * in no language: `faultWords` of the reader says it in English, a translation by the same keys in any other.
 */
export interface Fault {
  readonly code: FaultCode
  readonly key: FaultKey
  readonly path: Path
  readonly params: Params
}

const CODES: ReadonlySet<string> = new Set(FAULT_CODES)
const isCode = (text: string): text is FaultCode => CODES.has(text)

/** The code that a key begins with. */
export function codeOf(key: FaultKey): FaultCode {
  const [code = ''] = key.split('.')
  if (!isCode(code)) throw new RangeError(`${key} begins with no code.`)
  return code
}

export function faultAt<Key extends FaultKey>(key: Key, path: Path, ...given: Given<Key>): Fault {
  const [params] = given
  return { code: codeOf(key), key, path, params: params ?? {} }
}

/** Thrown by `compile` for a pack that was not read and checked first; it lists every fault. */
export class PackFaults extends Error {
  override readonly name = 'PackFaults'
  readonly faults: readonly Fault[]

  constructor(faults: readonly Fault[]) {
    const first = faults[0]
    const which = first === undefined ? 'unknown' : `${first.key} at ${first.path.join('.')}`
    super(`The pack has ${faults.length} fault(s); the first: ${which}`)
    this.faults = faults
  }
}

/** Thrown where facts or a date reach an evaluation unchecked: `checkFacts` would have said what is wrong with them. */
export class UncheckedInput extends Error {
  override readonly name = 'UncheckedInput'
}
