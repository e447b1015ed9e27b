import { checkFacts } from '../answer/checkFacts.ts'
import { decide } from '../answer/decide.ts'
import { compile } from '../compile.ts'
import type { RulePack } from '../model/pack.ts'
import { PackFaults } from '../model/fault.ts'
import type { Program } from '../plan/program.ts'
import { boundaryExamples, type BoundaryExample } from './boundaryExamples.ts'
import { mutations, type Mutant } from './mutations.ts'
import { runExamples, type ExampleResult } from './runExamples.ts'

/** What the examples of a pack prove about it. */
export interface Proof {
  readonly examples: number
  readonly failing: readonly ExampleResult[]
  readonly boundaries: number
  /** Boundary examples for which a worked example vouches; the others rest on the second reading alone. */
  readonly pinned: number
  /** Where the engine and the second reading of the pack disagree: one of the two is wrong. */
  readonly disagreements: readonly BoundaryExample[]
  readonly mutants: number
  readonly killedByExamples: number
  readonly killedByBoundaries: number
  /** Mutants that no example notices: a comparison that makes no difference, or that nobody tests. */
  readonly survivors: readonly Mutant[]
}

/** Runs the worked and the generated examples on a pack and on every mutant of it. */
export function provePack(pack: RulePack): Proof {
  const program = compile(pack)
  const boundaries = boundaryExamples(program)
  const results = runExamples(program)
  const agreed = new Set(results.filter((result) => result.ok).map((result) => `${result.subject}/${result.name}`))
  const surviving: Mutant[] = []
  let mutants = 0
  let killedByExamples = 0
  let killedByBoundaries = 0
  for (const mutant of mutations(pack)) {
    const mutated = compiled(mutant.pack)
    // A mutant that cannot be compiled is a different error, which the reader catches, and proves nothing here.
    if (mutated === undefined) continue
    mutants += 1
    const touched = subjectsOn(mutated, mutant)
    if (
      runExamples(only(mutated, touched)).some((result) => !result.ok && agreed.has(`${result.subject}/${result.name}`))
    )
      killedByExamples += 1
    else if (boundaries.some((example) => touched.has(example.subject) && !holds(mutated, example)))
      killedByBoundaries += 1
    else surviving.push(mutant)
  }
  return {
    examples: results.length,
    failing: results.filter((result) => !result.ok),
    boundaries: boundaries.length,
    pinned: boundaries.filter((example) => example.pinnedBy !== undefined).length,
    disagreements: boundaries.filter((example) => !holds(program, example)),
    mutants,
    killedByExamples,
    killedByBoundaries,
    survivors: surviving,
  }
}

/** The mutants of a pack that neither a worked nor a generated example notices. */
export function survivors(pack: RulePack): readonly Mutant[] {
  return provePack(pack).survivors
}

function compiled(pack: RulePack): Program | undefined {
  try {
    return compile(pack)
  } catch (error) {
    if (error instanceof PackFaults) return undefined
    throw error
  }
}

/** The subjects that a change at a path can reach: its own, and all that rest on it; for a shared part, every subject. */
function subjectsOn(program: Program, mutant: Mutant): ReadonlySet<string> {
  const [section, index] = mutant.path
  const kinds: Readonly<Record<string, string>> = { facts: 'fact', criteria: 'criterion', subjects: 'subject' }
  const reached = new Set([`${kinds[String(section)] ?? ''}:${String(index)}`])
  for (const definition of program.typed.order) {
    const key = `${definition.kind}:${definition.index}`
    if ((program.typed.rests.get(key) ?? []).some((rest) => reached.has(rest))) reached.add(key)
  }
  return new Set(program.subjectIds.filter((_, place) => reached.has(`subject:${place}`)))
}

/** The same program, of which only the examples of some subjects are run. */
function only(program: Program, subjects: ReadonlySet<string>): Program {
  const kept = program.pack.subjects.map((subject) =>
    subjects.has(subject.id) ? subject : { ...subject, examples: [] },
  )
  return { ...program, pack: { ...program.pack, subjects: kept } }
}

function holds(program: Program, example: BoundaryExample): boolean {
  const checked = checkFacts(program, example.facts)
  if (!checked.ok) return false
  const [decision] = decide(program, checked.facts, example.asOf, { reasons: 'none', subjects: [example.subject] })
  return decision?.outcome.kind === example.expected
}
