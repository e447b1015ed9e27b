import { keyOf } from '../resolve/resolvePack.ts'
import type { Definition } from '../resolve/typed.ts'
import type { Program } from './program.ts'

/** The definitions that a subject rests on, in evaluation order, the subject itself last. */
export function closureOf(program: Program, index: number): readonly Definition[] {
  const known = program.closures[index]
  if (known !== undefined) return known
  const keys = reach(program, [`subject:${index}`])
  const closure = program.typed.order.filter((definition) => keys.has(keyOf(definition)))
  program.closures[index] = closure
  return closure
}

export function closureOfKeys(program: Program, keys: readonly string[]): readonly Definition[] {
  const reached = reach(program, keys)
  return program.typed.order.filter((definition) => reached.has(keyOf(definition)))
}

function reach(program: Program, keys: readonly string[]): ReadonlySet<string> {
  const reached = new Set(keys)
  for (const key of reached) for (const rest of program.typed.rests.get(key) ?? []) reached.add(rest)
  return reached
}
