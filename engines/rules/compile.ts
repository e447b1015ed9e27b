import { PackFaults } from './model/fault.ts'
import type { RulePack } from './model/pack.ts'
import type { Program } from './plan/program.ts'
import { runsOf } from './plan/runs.ts'
import { resolvePack } from './resolve/resolvePack.ts'

/**
 * Resolves every name and type of a pack once, so that deciding only computes. Throws `PackFaults`, with every fault,
 * for a pack that could not be evaluated; a pack from `readRulePack` always can.
 */
export function compile(pack: RulePack): Program {
  const resolution = resolvePack(pack)
  if (!('pack' in resolution)) throw new PackFaults(resolution.faults)
  const typed = resolution.pack
  return {
    pack,
    typed,
    factPlaces: new Map(pack.facts.map((fact, place) => [fact.id, place])),
    subjectPlaces: new Map(pack.subjects.map((subject, place) => [subject.id, place])),
    subjectIds: pack.subjects.map((subject) => subject.id),
    slotPlaces: new Map(typed.facts.map((fact, place) => [fact.slot, place])),
    closures: [],
    runs: runsOf(typed),
    plans: new Map(),
  }
}
