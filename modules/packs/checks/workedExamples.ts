import { runExamples, type Program } from '#engines/rules'
import type { ParsedFile } from '../read/entries.ts'
import { finding, type Finding } from '../read/finding.ts'
import { placeOfRule } from './ruleEntries.ts'

/** Worked examples that do not come out as they say. */
export function workedExamples(program: Program, files: readonly ParsedFile[]): readonly Finding[] {
  const placeOf = placeOfRule(files, program.pack)
  // The engine runs them in the order of the pack.
  const paths = program.pack.subjects.flatMap(({ examples = [] }, subject) =>
    examples.map((_, example) => ['subjects', subject, 'examples', example] as const),
  )
  return runExamples(program).flatMap(({ ok, name, differences }, at): readonly Finding[] => {
    const place = placeOf(paths[at] ?? [])
    return ok || place === undefined ? [] : [finding(place, 'example-fails', { name, differences })]
  })
}
