import { datePattern, idPattern, looseDatePattern } from '../content/basics.ts'
import { isRight, type Piece, type RightName } from '../words/wording.ts'
import { found, type Found } from './finding.ts'
import type { Issue, Step } from './nearestIssues.ts'

/** What a value is that should be something else. */
const whatIs = (value: unknown): Piece => {
  if (value === undefined || value === null) return { term: 'found.nothing' }
  if (Array.isArray(value)) return { term: 'found.list' }
  if (typeof value === 'object') return { term: 'found.mapping' }
  return typeof value === 'string'
    ? { term: 'found.text', params: { text: value.slice(0, 60) } }
    : { term: 'found.value', params: { value: String(value) } }
}

const rightTypes: Readonly<Record<string, RightName>> = {
  string: 'quoted-text',
  number: 'number',
  int: 'whole-number',
  boolean: 'truth',
  array: 'list',
  object: 'mapping',
  record: 'mapping',
}

/** Messages that say what the value should be, and what it is. */
type ShouldBe =
  | 'wrong-type.entry'
  | 'wrong-value.entry'
  | 'bad-id.entry'
  | 'bad-date.entry'
  | 'citation-reversed.entry'
  | 'promise-due-reversed'

const keyOfPattern: Readonly<Record<string, ShouldBe>> = {
  [String(idPattern)]: 'bad-id.entry',
  [String(datePattern)]: 'bad-date.entry',
  [String(looseDatePattern)]: 'bad-date.entry',
}

/** By the codes that the schemas themselves name in a refinement's `params.fault`. */
const keyOfFault: Readonly<Record<string, ShouldBe>> = {
  'bad-date': 'bad-date.entry',
  'citation-reversed': 'citation-reversed.entry',
  'promise-due-reversed': 'promise-due-reversed',
}

/** What is wrong with a value that is there and is not right. */
export function valueIssue(issue: Issue, key: Step, value: unknown): Found {
  const but = (which: ShouldBe, right: Piece): Found => found(which, { key, right, found: whatIs(value) })
  const named = (message: string): Piece => ({ term: isRight(message) ? message : 'right.otherwise' })
  switch (issue.code) {
    case 'invalid_type':
      return but('wrong-type.entry', { term: `right.${rightTypes[issue.expected] ?? 'otherwise'}` })
    case 'invalid_value':
      return but('wrong-value.entry', { term: 'right.one-of', params: { values: issue.values.map(String).join(', ') } })
    case 'invalid_format':
      return but(keyOfPattern[issue.pattern ?? ''] ?? 'wrong-value.entry', named(issue.message))
    case 'invalid_key':
      return but('bad-id.entry', { term: 'right.ids-as-keys' })
    case 'not_multiple_of':
      return but('wrong-value.entry', { term: 'right.multiple', params: { of: issue.divisor } })
    case 'too_small':
      if (issue.origin === 'array') return found(key === 'claims' ? 'conflict-claims' : 'empty-list.entry', { key })
      return but(
        'wrong-value.entry',
        issue.origin === 'string'
          ? { term: 'right.text' }
          : { term: 'right.more-than', params: { least: String(issue.minimum) } },
      )
    case 'too_big': {
      const term = issue.origin === 'string' ? 'right.characters' : 'right.at-most'
      return but('wrong-value.entry', { term, params: { most: String(issue.maximum) } })
    }
    case 'custom': {
      const fault: unknown = issue.params?.['fault']
      const which = typeof fault === 'string' ? keyOfFault[fault] : undefined
      return but(which ?? 'wrong-value.entry', named(issue.message))
    }
    default:
      return but('wrong-value.entry', { term: 'right.otherwise' })
  }
}
