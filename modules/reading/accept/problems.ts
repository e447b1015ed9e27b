import type { Text } from '#platform/i18n'

/** Why a field cannot be taken as it is, as a key of the messages. */
export type ProblemKey =
  | 'required'
  | 'too-long'
  | 'text-too-long'
  | 'number'
  | 'date'
  | 'loose-date'
  | 'choose'
  | 'own-words'
  | 'opinion'
  | 'not-possible'
  | 'nothing-to-cite'
  | 'describe-first'
  | 'none-chosen'

/** One thing wrong with what was typed, at its field. */
export type FieldProblem =
  | { readonly field: string; readonly key: ProblemKey }
  /** In the words of the room that refused it. */
  | { readonly field: string; readonly message: Text | string }

/** What was typed is kept, whatever is wrong with it. */
export class Refused extends Error {
  readonly problems: readonly FieldProblem[]
  constructor(problems: readonly FieldProblem[]) {
    super('refused')
    this.problems = problems
  }
}
