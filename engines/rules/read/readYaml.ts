import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Document,
  type YAMLError,
} from 'yaml'
import type { FaultKey, Given } from '../model/wording.ts'
import { problemAt, type Entry, type Located, type Place } from './located.ts'
import { MOST_PROBLEMS, type PackFile, type PackProblem } from './problem.ts'

export const LARGEST_FILE = 2_000_000
const DEEPEST = 64
const DEEPEST_BRACKETS = 500
const MOST_ALIASED_NODES = 20_000

export interface YamlFile {
  readonly path: string
  /** `undefined` for a file with problems, and for an empty one. */
  readonly root: Located | undefined
}

/** Reads one YAML file into located data. Never throws: whatever is wrong with the file becomes a problem. */
export function readYaml(file: PackFile, problems: PackProblem[]): YamlFile {
  const refusal = refuse(file)
  if (refusal !== undefined) {
    problems.push(refusal)
    return { path: file.path, root: undefined }
  }
  const lines = new LineCounter()
  const before = problems.length
  try {
    // The parser compares every key with every other, which a file of many keys would use to stall us; `locate` does not.
    const document = parseDocument(file.text, {
      lineCounter: lines,
      uniqueKeys: false,
      strict: true,
      prettyErrors: false,
    })
    for (const error of [...document.errors, ...document.warnings]) {
      if (problems.length < MOST_PROBLEMS) problems.push(syntaxProblem(error, file.path, lines))
    }
    if (problems.length > before || document.contents === null) return { path: file.path, root: undefined }
    return { path: file.path, root: locate(document, file.path, lines, problems) }
  } catch (error) {
    // The parser recurses; a file nested so deep that it exhausts the stack, or one it stumbles over, is refused whole.
    const start = startOf(file)
    problems.push(
      error instanceof RangeError
        ? problemAt(start, [], 'too-deep', { most: DEEPEST })
        : problemAt(start, [], 'unreadable'),
    )
    return { path: file.path, root: undefined }
  }
}

/** What can be told to be wrong without parsing. */
function refuse(file: PackFile): PackProblem | undefined {
  const start = startOf(file)
  const size = file.text.length
  if (size > LARGEST_FILE) return problemAt(start, [], 'too-large', { size, most: LARGEST_FILE })
  const bad = badCharacter(file.text)
  if (bad !== undefined) {
    const before = file.text.slice(0, bad)
    const line = before.split('\n').length
    const column = bad - before.lastIndexOf('\n')
    return problemAt({ file: file.path, line, column }, [], 'not-utf-8')
  }
  return bracketsTooDeep(file.text) ? problemAt(start, [], 'too-deep', { most: DEEPEST }) : undefined
}

const startOf = ({ path }: PackFile): Place => ({ file: path, line: 1, column: 1 })

/** The place of a character that no text has: the sign of a failed decoding, a lone surrogate, a control character. */
function badCharacter(text: string): number | undefined {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 0xfffd || (code < 32 && code !== 9 && code !== 10 && code !== 13)) return at
    if (code >= 0xd800 && code <= 0xdbff) {
      const next = text.charCodeAt(at + 1)
      if (!(next >= 0xdc00 && next <= 0xdfff)) return at
      at += 1
    } else if (code >= 0xdc00 && code <= 0xdfff) return at
  }
  return undefined
}

function bracketsTooDeep(text: string): boolean {
  let depth = 0
  for (const character of text) {
    if (character === '[' || character === '{') depth += 1
    else if (character === ']' || character === '}') depth -= 1
    if (depth > DEEPEST_BRACKETS) return true
  }
  return false
}

/** The parser's errors that have a wording of their own; the others share one. */
const SYNTAX: Readonly<Partial<Record<YAMLError['code'], 'indentation' | 'unclosed'>>> = {
  BAD_INDENT: 'indentation',
  TAB_AS_INDENT: 'indentation',
  MISSING_CHAR: 'unclosed',
}

function syntaxProblem(error: YAMLError, file: string, lines: LineCounter): PackProblem {
  const at = lines.linePos(error.pos[0])
  const place = { file, line: Math.max(1, at.line), column: Math.max(1, at.col) }
  // The parser reports its own exhausted stack as an error of the file.
  if (error.message.includes('call stack')) return problemAt(place, [], 'too-deep', { most: DEEPEST })
  if (error.code === 'MULTIPLE_DOCS') return problemAt(place, [], 'yaml-syntax.documents')
  const detail = error.message.split('\n')[0] ?? error.code
  // The parser takes a bracket that is never closed for one that is closed too far to the left.
  const which = detail.startsWith('Flow ') ? 'unclosed' : SYNTAX[error.code]
  return which === undefined
    ? problemAt(place, [], 'yaml-syntax', { detail })
    : problemAt(place, [], `yaml-syntax.${which}`, { detail })
}

function locate(document: Document, file: string, lines: LineCounter, problems: PackProblem[]): Located | undefined {
  // The parser would search the whole document for every alias; what was passed on the way is remembered instead.
  const anchors = new Map<string, unknown>()
  let aliased = 0
  let failed = false
  const fail = <Key extends FaultKey>(place: Place, key: Key, ...given: Given<Key>): undefined => {
    if (!failed) problems.push(problemAt(place, [], key, ...given))
    failed = true
    return undefined
  }
  const duplicate = (place: Place, key: string): void => {
    if (problems.length >= MOST_PROBLEMS) return
    problems.push(problemAt(place, [], 'duplicate-key', { key: key.slice(0, 80) }))
  }
  const placeOf = (node: unknown, otherwise: Place): Place => {
    const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : undefined
    const offset = Array.isArray(range) ? Number(range[0]) : undefined
    if (offset === undefined) return otherwise
    const at = lines.linePos(offset)
    return { file, line: Math.max(1, at.line), column: Math.max(1, at.col) }
  }
  const visit = (node: unknown, around: Place, depth: number, inAlias: boolean): Located | undefined => {
    const place = inAlias ? around : placeOf(node, around)
    if (failed) return undefined
    if (depth > DEEPEST) return fail(place, 'too-deep', { most: DEEPEST })
    if (inAlias && (aliased += 1) > MOST_ALIASED_NODES) return fail(place, 'too-many-aliases')
    if (isAlias(node)) {
      const anchored = anchors.get(node.source)
      if (anchored === undefined) return fail(place, 'yaml-syntax.anchor', { name: node.source })
      return visit(anchored, place, depth + 1, true)
    }
    if (isNode(node) && node.anchor !== undefined) anchors.set(node.anchor, node)
    if (isSeq(node)) {
      const items: Located[] = []
      for (const item of node.items) {
        const located = visit(item, place, depth + 1, inAlias)
        if (located === undefined) return undefined
        items.push(located)
      }
      return { kind: 'list', place, items }
    }
    if (isMap(node)) {
      const entries = new Map<string, Entry>()
      for (const pair of node.items) {
        const key = isScalar(pair.key) && typeof pair.key.value === 'string' ? pair.key.value : undefined
        const at = inAlias ? around : placeOf(pair.key, place)
        if (key === undefined) return fail(at, 'wrong-type.key')
        const value = visit(pair.value, at, depth + 1, inAlias)
        if (value === undefined) return undefined
        if (entries.has(key)) duplicate(at, key)
        else entries.set(key, { key: at, value })
      }
      return { kind: 'map', place, entries }
    }
    if (isScalar(node)) {
      const { value } = node
      const source = node.source ?? String(value)
      if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
        return { kind: 'scalar', place, value, source }
      return { kind: 'scalar', place, value: undefined, source }
    }
    return { kind: 'scalar', place, value: undefined, source: '' }
  }
  return visit(document.contents, { file, line: 1, column: 1 }, 0, false)
}
