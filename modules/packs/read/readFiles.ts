import { compile, type Program, type RulePack } from '#engines/rules'
import { CONTENT_KEYS, readRulePack, readYamlFiles } from '#engines/rules/read'
import { simplify } from '#platform/simplify'
import type { Checked } from '../checks/check.ts'
import { checks } from '../checks/checks.ts'
import { controlCharacters } from '../checks/controlCharacters.ts'
import { partyFacts } from '../checks/partyFacts.ts'
import { processRules } from '../checks/processes/rules.ts'
import { workedExamples } from '../checks/workedExamples.ts'
import type { PackBody } from '../diff/listsOf.ts'
import type { Folder } from '../folder/readFolder.ts'
import { contentOf, readContent, type Entries } from './contentOf.ts'
import { dataOf } from './dataOf.ts'
import { decodeFiles, type TextFile } from './decodeFiles.ts'
import { isRecord, type ParsedFile } from './entries.ts'
import { problemsOf, type Finding, type Lines } from './finding.ts'
import { folderFindings } from './folderFindings.ts'
import { holdsWithoutTheRest } from './holdsWithoutTheRest.ts'
import { sorted, type Problem } from './problem.ts'

/** A pack as far as it can be read, and everything wrong with it. */
export interface ReadFiles extends Checked {
  readonly problems: readonly Problem[]
  /** Only where there are no problems. */
  readonly body: PackBody | undefined
  /** Only where there are no problems; of a folder that holds rules only, all there is. */
  readonly rules: RulePack | undefined
  /** Only where the rules have no faults. */
  readonly program: Program | undefined
  readonly lines: readonly Lines[]
}

/** Whether no file says anything but rules: that can be decided on, but is no programme. */
export const holdsRulesOnly = (files: readonly ParsedFile[]): boolean =>
  !files.some(({ data }) => isRecord(data) && CONTENT_KEYS.some((key) => Object.hasOwn(data, key)))

/** Whether a file says nothing that the reader of rules would look at: neither rules, nor a key that nobody knows. */
const holdsContentOnly = ({ data }: ParsedFile): boolean =>
  isRecord(data) && Object.keys(data).every((key) => CONTENT_KEYS.includes(key))

/** The rules are read from the text again, so that files without any, the larger part of a pack, are left out. */
function rulesIn(texts: readonly TextFile[], files: readonly ParsedFile[]) {
  const without = new Set(files.filter(holdsContentOnly).map(({ path }) => path))
  const withRules = texts.filter(({ path }) => !without.has(path))
  return readRulePack(withRules, { simplify, otherKeys: CONTENT_KEYS })
}

/** Whether a folder without content is refused, or taken for the rules that it holds. */
export type ContentIs = 'required' | 'required-if-any'

/** What the content says that the rules do not bear out, and what the rules' own examples do not. */
const rulesKept = (program: Program, entries: Entries, files: readonly ParsedFile[]): readonly Finding[] => [
  ...partyFacts(program, entries.parties),
  ...processRules(program, entries),
  ...workedExamples(program, files),
]

/** Reads and checks both parts of a pack, its rules and its content, and reports all that is wrong with either. */
export function readFiles(folder: Folder, contentIs: ContentIs = 'required'): ReadFiles {
  const decoded = decodeFiles(folder)
  const located = readYamlFiles(decoded.texts)
  const files = located.files.map(({ path, tree }) => ({ path, data: dataOf(tree) }))
  const rules = rulesIn(decoded.texts, files)
  const { entries, findings: shape } = readContent(files, folder.files[0]?.path ?? '', simplify)
  const program = rules.ok ? compile(rules.pack) : undefined
  const checked: Checked = { files, entries }
  const isProgramme = contentIs === 'required' || !holdsRulesOnly(files)
  const findings: readonly Finding[] = [
    ...folderFindings(folder),
    ...(isProgramme ? [...shape, ...checks.flatMap((check) => check(checked))] : controlCharacters(checked)),
    ...(program === undefined ? [] : rulesKept(program, entries, files)),
  ]
  const unread = [...decoded.problems, ...located.problems]
  const isWhole = unread.length === 0 && folder.faults.length === 0
  const problems = sorted([
    ...unread,
    ...(rules.ok ? [] : rules.problems),
    ...problemsOf(isWhole ? findings : findings.filter(holdsWithoutTheRest), located.files),
  ])
  const [head] = entries.pack
  const right = problems.length === 0 && rules.ok ? rules.pack : undefined
  const body = right && head && { content: contentOf(entries, head.value), rules: right }
  return { files, entries, problems, body, rules: right, program, lines: located.files }
}
