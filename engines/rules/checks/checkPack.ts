import type { Fault } from '../model/fault.ts'
import type { RulePack } from '../model/pack.ts'
import { compile } from '../compile.ts'
import { resolvePack } from '../resolve/resolvePack.ts'
import { askWhenFaults } from './askWhenFaults.ts'
import { exampleFaults } from './exampleFaults.ts'
import { exceptionFaults } from './exceptionFaults.ts'
import { neverMetFaults } from './neverMet.ts'

/**
 * Everything that can be wrong with a well-formed pack: first its names and types; once they hold, what follows from
 * them: contradictions, exceptions that never apply or collide, examples that give no facts of the pack.
 */
export function checkPack(pack: RulePack): readonly Fault[] {
  const { faults } = resolvePack(pack)
  if (faults.length > 0) return faults
  const program = compile(pack)
  return [...neverMetFaults(program), ...exceptionFaults(program), ...askWhenFaults(program), ...exampleFaults(program)]
}
