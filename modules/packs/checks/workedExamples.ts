import { checkFacts, decide, type Example, type Program } from '#engines/rules'
import { entriesUnder, isRecord, type ParsedFile } from '../read/entries.ts'
import type { Finding } from '../read/finding.ts'

const listed = (facts: readonly string[]): string => (facts.length === 0 ? 'nothing' : facts.join(', '))

/** What an example came to, where that is not what it says; undefined where it is. */
function differenceIn(program: Program, subject: string, example: Example): string | undefined {
  const checked = checkFacts(program, example.facts)
  if (!checked.ok) return checked.problems.map(({ message }) => message).join(' ')
  const [decision] = decide(program, checked.facts, example['as-of'], { reasons: 'none', subjects: [subject] })
  if (decision === undefined) return 'The subject was not decided.'
  const { outcome } = decision
  if (outcome.kind !== example.outcome)
    return `“${example.name}” comes to \`${outcome.kind}\`, and not to \`${example.outcome}\`.`
  if (example.missing === undefined) return undefined
  const missing = outcome.kind === 'needs-facts' ? outcome.missing : []
  const same = missing.length === example.missing.length && missing.every((fact) => example.missing?.includes(fact))
  return same ? undefined : `“${example.name}” lacks ${listed(missing)}, and not ${listed(example.missing)}.`
}

/** Worked examples that do not come out as they say. */
export function workedExamples(program: Program, files: readonly ParsedFile[]): readonly Finding[] {
  const places = new Map(
    entriesUnder(files, 'subjects').flatMap(({ value, place }) =>
      isRecord(value) ? [[value['id'], place] as const] : [],
    ),
  )
  return program.pack.subjects.flatMap(({ id, examples = [] }) =>
    examples.flatMap((example, i): readonly Finding[] => {
      const message = differenceIn(program, id, example)
      const place = places.get(id)
      if (message === undefined || place === undefined) return []
      return [{ place: { file: place.file, path: [...place.path, 'examples', i] }, code: 'example-fails', message }]
    }),
  )
}
