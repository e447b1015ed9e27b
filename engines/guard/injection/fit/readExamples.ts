import type { Speaker } from '../../model.ts'
import { originOf, type Origin } from '../model.ts'
import { nearDuplicateGroups } from './groups.ts'
import type { Example } from './example.ts'

/** One line of a file of examples, read with care: what a field is not, is left out. */
interface Row {
  readonly text: string
  readonly isAttack: boolean
  readonly language: string
  readonly kind: string
  readonly source: string
  readonly licence: string
  readonly origin: Origin
}

const speakers: readonly Speaker[] = ['user', 'system', 'assistant', 'tool', 'retrieved']
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Planted where the row says so by its speaker, or by a kind that begins with `indirect` or is text that others wrote. */
function originOfRow(row: Readonly<Record<string, unknown>>): Origin {
  const speaker = speakers.find((each) => each === row['speaker'])
  if (speaker !== undefined) return originOf(speaker)
  return /^(?:indirect|clean-context)/u.test(textOf(row['kind'])) ? 'planted' : 'own'
}

function rowIn(line: string, at: number): Row {
  const parsed: unknown = JSON.parse(line)
  if (typeof parsed !== 'object' || parsed === null) throw new SyntaxError(`Line ${at + 1} is no object.`)
  const row: Readonly<Record<string, unknown>> = { ...parsed }
  const { label, text } = row
  if (typeof text !== 'string' || (label !== 0 && label !== 1))
    throw new SyntaxError(`Line ${at + 1} has no "text" or no "label" of 0 or 1.`)
  return {
    text,
    isAttack: label === 1,
    language: textOf(row['lang']) || 'unknown',
    kind: textOf(row['kind']) || 'unknown',
    source: textOf(row['source']) || 'unknown',
    licence: textOf(row['licence']),
    origin: originOfRow(row),
  }
}

const closed = /\bNC\b|do not ship|non-?commercial/iu
/**
 * Rows that are called harmless because a list of prompts to play with holds them, but which lift the model's limits: neither taught nor
 * counted.
 */
const mislabelled = /\bDAN\b|完全忘记.{0,30}限制|无条件听从/u

/**
 * The rows of a JSONL file: `text`, `label` (1 attack, 0 benign), `lang`, `kind`, perhaps `source`, `licence` and `speaker`. Near
 * duplicates share a group. A licence that forbids shipping leaves a row for measuring only. Throws SyntaxError with the line.
 */
export function readExamples(content: string): readonly Example[] {
  const rows = content
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(rowIn)
  const groups = nearDuplicateGroups(rows.map(({ text }) => text))
  return rows
    .map(({ licence, ...row }, index) => ({
      ...row,
      group: `data/${groups[index] ?? index}`,
      mayTeach: !closed.test(licence),
    }))
    .filter(({ isAttack, text }) => isAttack || !mislabelled.test(text))
}
