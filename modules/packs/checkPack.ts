import { citedIn } from './checks/citedIn.ts'
import { citationsInTexts, sourcesWithoutText } from './checks/citationsInTexts.ts'
import type { Texts } from './checks/texts.ts'
import { unproved } from './checks/unproved.ts'
import { openFolder } from './folder/openFolder.ts'
import { finding, problemsOf, type Finding } from './read/finding.ts'
import { sorted, type Problem } from './read/problem.ts'
import { holdsRulesOnly, readFiles, type ReadFiles } from './read/readFiles.ts'

/** What was looked at, so that “no problems” says how much it says. */
export interface Looked {
  readonly files: number
  readonly measures: number
  readonly schemes: number
  readonly processes: number
  readonly facts: number
  readonly subjects: number
  readonly examples: number
  readonly citations: number
  /** Citations that were held against their source's text. */
  readonly comparedCitations: number
}

export interface Checkup {
  /** Whether there are no problems; warnings do not count. */
  readonly ok: boolean
  readonly looked: Looked
  /** By file and line. */
  readonly problems: readonly Problem[]
  readonly warnings: readonly Problem[]
}

export interface CheckOptions {
  /** Stored texts of sources by their sums; left out, citations are not held against them. */
  readonly texts?: Texts
}

function looked(read: ReadFiles, texts: Texts): Looked {
  const { entries, files, program } = read
  const cited = files.flatMap(citedIn)
  const stored = new Set(entries.sources.flatMap(({ value }) => (texts.has(value.sha256) ? [value.id] : [])))
  return {
    files: files.length,
    measures: entries.measures.length,
    schemes: entries.schemes.length,
    processes: entries.processes.length,
    facts: program?.pack.facts.length ?? 0,
    subjects: program?.pack.subjects.length ?? 0,
    examples: program?.pack.subjects.reduce((sum, { examples = [] }) => sum + examples.length, 0) ?? 0,
    citations: cited.length,
    comparedCitations: cited.filter(({ source }) => stored.has(source)).length,
  }
}

/**
 * Checks a pack's folder as far as it can be checked, for its author: all that `readPack` checks, the citations against the texts
 * given, and, as warnings, what the worked examples do not pin down. A folder that holds rules only is checked as rules.
 * @throws FeilunError `pack-not-found`
 */
export async function checkPack(folder: string, { texts }: CheckOptions = {}): Promise<Checkup> {
  const read = readFiles(await openFolder(folder), 'required-if-any')
  const compared = texts === undefined ? [] : problemsOf(citationsInTexts(texts)(read), read.lines)
  const rulesOnly = holdsRulesOnly(read.files)
  const warnings: readonly Finding[] = [
    ...(texts === undefined ? [] : sourcesWithoutText(texts)(read)),
    ...(read.program === undefined ? [] : unproved(read.program, read.files)),
    ...(rulesOnly ? [finding({ file: read.files[0]?.path ?? '', path: [] }, 'rules-only')] : []),
  ]
  const problems = sorted([...read.problems, ...compared])
  return {
    ok: problems.length === 0,
    looked: looked(read, texts ?? new Map()),
    problems,
    warnings: sorted(problemsOf(warnings, read.lines)),
  }
}
