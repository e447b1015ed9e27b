import { compile, type Program } from '#engines/rules'
import { readRulePack, readYamlFiles } from '#engines/rules/read'
import { simplify } from '#platform/simplify'
import { checks } from '../checks/checks.ts'
import type { Checked } from '../checks/check.ts'
import { partyFacts } from '../checks/partyFacts.ts'
import { workedExamples } from '../checks/workedExamples.ts'
import type { PackBody } from '../diff/listsOf.ts'
import type { Folder } from '../folder/readFolder.ts'
import { contentOf, readContent } from './contentOf.ts'
import { dataOf } from './dataOf.ts'
import { decodeFile } from './decodeFile.ts'
import { problemsOf, type Finding, type Lines } from './finding.ts'
import { folderFindings } from './folderFindings.ts'
import { sorted, type Problem } from './problem.ts'
import { rulesBroken } from './rulesBroken.ts'

/** A pack as far as it can be read, and everything wrong with it. */
export interface ReadFiles extends Checked {
  readonly problems: readonly Problem[]
  /** Only where there are no problems. */
  readonly body: PackBody | undefined
  /** Only where the rules have no faults. */
  readonly program: Program | undefined
  readonly lines: readonly Lines[]
}

function decoded(folder: Folder) {
  const notText: Problem[] = []
  const texts = folder.files.flatMap((file) => {
    const read = decodeFile(file)
    if (read.ok) return [{ path: file.path, text: read.text }]
    const at = { file: file.path, line: read.line, column: 1, path: '' }
    notText.push({ ...at, code: 'not-utf-8', ...rulesBroken['not-utf-8'], message: 'This line is not UTF-8.' })
    return []
  })
  return { texts, notText }
}

/** Reads and checks both parts of a pack, its rules and its content, and reports all that is wrong with either. */
export function readFiles(folder: Folder): ReadFiles {
  const { texts, notText } = decoded(folder)
  const located = readYamlFiles(texts)
  const rules = readRulePack(texts, { simplify })
  const files = located.files.map(({ path, tree }) => ({ path, data: dataOf(tree) }))
  const { entries, findings: shape } = readContent(files, simplify)
  const program = rules.ok ? compile(rules.pack) : undefined
  const findings: readonly Finding[] = [
    ...folderFindings(folder),
    ...shape,
    ...checks.flatMap((check) => check({ files, entries })),
    ...(program === undefined ? [] : [...partyFacts(program, entries.parties), ...workedExamples(program, files)]),
  ]
  const problems = sorted([
    ...notText,
    ...located.problems,
    ...(rules.ok ? [] : rules.problems),
    ...problemsOf(findings, located.files),
  ])
  const [head] = entries.pack
  const body =
    problems.length === 0 && rules.ok && head !== undefined
      ? { content: contentOf(entries, head.value), rules: rules.pack }
      : undefined
  return { files, entries, problems, body, program, lines: located.files }
}
