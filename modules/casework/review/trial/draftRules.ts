import type { RulePack } from '#engines/rules'
import { readRulePack, readYamlFiles, RULE_KEYS, type PackProblem } from '#engines/rules/read'
import { FeilunError } from '#platform/errors'
import { simplify } from '#platform/simplify'

/** A city's whole programme is some 300 kB of rules; a draft of one scheme is a page or two. */
export const mostDraftCharacters = 200_000

/** A citation as a file writes it; everything else of the rules has the same form in memory and in a file. */
function written(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(written)
  if (typeof part !== 'object' || part === null) return part
  if ('source' in part && 'start' in part && 'end' in part) {
    const { start, end, ...rest } = part
    return { ...rest, at: `${String(start)}-${String(end)}` }
  }
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, written(value)]))
}

const idsIn = (data: unknown, key: string): ReadonlySet<unknown> => {
  const list: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, key) : undefined
  const entries: readonly unknown[] = Array.isArray(list) ? list : []
  return new Set(
    entries.map((entry) => (typeof entry === 'object' && entry !== null ? Reflect.get(entry, 'id') : undefined)),
  )
}

const refused = (file: string, problems: readonly PackProblem[]): FeilunError =>
  new FeilunError(
    'pack-invalid',
    { pack: file, count: problems.length },
    problems.map(({ line, column, message, remedy }) => ({
      at: `${file}:${line}:${column}`,
      message: `${message} ${remedy}`,
    })),
  )

/**
 * The rules in use with what a draft says in place of what it names: YAML with any of `facts`, `parameters`, `criteria`, `subjects`, in
 * the form of a pack's file. Worked examples of the rules in use are left aside, since a draft is meant to change what they come to;
 * the draft's own are tried.
 * @throws FeilunError `pack-invalid` with everything that is wrong, by line and column of the draft
 */
export function draftRules(inUse: RulePack, yaml: string, file = 'draft.yaml'): RulePack {
  if (yaml.length > mostDraftCharacters) throw new FeilunError('request-too-large')
  const { files, problems } = readYamlFiles([{ path: file, text: yaml }])
  if (problems.length > 0) throw refused(file, problems)
  const data = files[0]?.data
  const rest = Object.fromEntries(
    RULE_KEYS.map((key) => {
      const replaced = idsIn(data, key)
      return [key, inUse[key].filter(({ id }) => !replaced.has(id)).map((entry) => ({ ...entry, examples: undefined }))]
    }),
  )
  const base = JSON.stringify(written(rest))
  const read = readRulePack(
    [
      { path: 'in-use.yaml', text: base },
      { path: file, text: yaml },
    ],
    { simplify },
  )
  if (!read.ok) throw refused(file, read.problems)
  return read.pack
}
