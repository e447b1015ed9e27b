import { personalKinds } from '#engines/guard'
import type { UsageWords } from './words.ts'

const rules = [...personalKinds, 'injection-direct', 'injection-indirect', 'term'] as const
const actions = ['flag', 'mask', 'pseudonymise', 'block', 'note'] as const

/** A rule of the guard as people call it; its id where it is one that this version does not know any more. */
export function ruleName(t: UsageWords, rule: string): string {
  const known = rules.find((each) => each === rule)
  return known === undefined ? rule : t(`rule.${known}`)
}

/** What a rule does, in words. */
export function actionName(t: UsageWords, action: string): string {
  const known = actions.find((each) => each === action)
  return known === undefined ? action : t(`action.${known}`)
}
