import { datePattern, idPattern, looseDatePattern } from '../content/basics.ts'
import type { Issue, Step } from './nearestIssues.ts'
import type { ContentCode } from './rulesBroken.ts'

const describe = (value: unknown): string => {
  if (value === undefined || value === null) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a mapping'
  return typeof value === 'string' ? `the text “${value.slice(0, 60)}”` : `the ${typeof value} ${String(value)}`
}

const typeInWords: Readonly<Record<string, string>> = {
  string: 'text, in quotes if it looks like a number',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping',
  record: 'a mapping',
}

const codeOfPattern: Readonly<Record<string, ContentCode>> = {
  [String(idPattern)]: 'bad-id',
  [String(datePattern)]: 'bad-date',
  [String(looseDatePattern)]: 'bad-date',
}

/** The codes that the schemas themselves name in a refinement's `params.fault`. */
const codeOfFault: Readonly<Record<string, ContentCode>> = {
  'bad-date': 'bad-date',
  'citation-reversed': 'citation-reversed',
  'promise-due-reversed': 'promise-due-reversed',
}

export interface ValueIssue {
  readonly code: ContentCode
  readonly message: string
}

/** Words for a value that is there and is not right. */
export function valueIssue(issue: Issue, key: Step, value: unknown): ValueIssue {
  const but = (code: ContentCode, right: string): ValueIssue => ({
    code,
    message: `\`${key}\` should be ${right}, and is ${describe(value)}.`,
  })
  switch (issue.code) {
    case 'invalid_type':
      return but('wrong-type', typeInWords[issue.expected] ?? issue.expected)
    case 'invalid_value':
      return but('wrong-value', `one of ${issue.values.map(String).join(', ')}`)
    case 'invalid_format':
      return but(codeOfPattern[issue.pattern ?? ''] ?? 'wrong-value', issue.message)
    case 'invalid_key':
      return but('bad-id', 'a mapping whose keys are ids')
    case 'not_multiple_of':
      return but('wrong-value', `a multiple of ${issue.divisor}`)
    case 'too_small':
      if (issue.origin === 'array')
        return { code: key === 'claims' ? 'conflict-claims' : 'empty-list', message: `\`${key}\` has too few entries.` }
      return but('wrong-value', issue.origin === 'string' ? 'text' : `more than ${issue.minimum}`)
    case 'too_big':
      return but(
        'wrong-value',
        issue.origin === 'string' ? `at most ${issue.maximum} characters` : `at most ${issue.maximum}`,
      )
    case 'custom': {
      const fault: unknown = issue.params?.['fault']
      return but((typeof fault === 'string' ? codeOfFault[fault] : undefined) ?? 'wrong-value', issue.message)
    }
    default:
      return but('wrong-value', 'otherwise')
  }
}
