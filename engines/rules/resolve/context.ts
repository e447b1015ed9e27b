import { faultAt, type Fault, type Path } from '../model/fault.ts'
import type { FaultKey, Given } from '../model/wording.ts'
import type { Fact, FactType, Parameter } from '../model/pack.ts'
import type { Strings } from './strings.ts'

/** What the resolver knows of a fact before its expressions are read. */
export interface DeclaredFact {
  readonly index: number
  readonly source: Fact
}

export interface DeclaredParameter {
  readonly index: number
  readonly source: Parameter
}

/** The names of a pack, the faults found so far, and what the definition at hand rests on. */
export interface Context {
  readonly facts: ReadonlyMap<string, DeclaredFact>
  readonly parameters: ReadonlyMap<string, DeclaredParameter>
  readonly criteria: ReadonlyMap<string, number>
  readonly subjects: ReadonlyMap<string, number>
  readonly strings: Strings
  readonly faults: Fault[]
  /** `fact:3`, `criterion:1`, `subject:0`; filled while one definition is read. */
  readonly rests: Set<string>
}

export function report<Key extends FaultKey>(
  context: Pick<Context, 'faults'>,
  key: Key,
  path: Path,
  ...given: Given<Key>
): undefined {
  context.faults.push(faultAt(key, path, ...given))
  return undefined
}

export function isNumeric(type: FactType): boolean {
  return type === 'integer' || type === 'decimal'
}

/** Whether a value of type `from` may stand where `to` is wanted: an integer is also a decimal, an option also a text. */
export function fits(from: FactType, to: FactType): boolean {
  if (from === to) return true
  if (isNumeric(from) && isNumeric(to)) return true
  return (from === 'enum' && to === 'text') || (from === 'text' && to === 'enum')
}
