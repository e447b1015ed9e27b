import type { Facts, FactValue } from '#engines/rules'
import { answerKey, type LoadedPack, type Process } from '#modules/packs'
import type { CaseAnswer } from '../model/answer.ts'

/** The facts of the rules that a process asks for. */
export function factsAsked(process: Process): ReadonlySet<string> {
  const asks = process.forms.flatMap((form) => form.asks)
  return new Set(asks.flatMap((ask) => (ask.kind === 'fact' ? [answerKey(ask)] : [])))
}

/** What a kind of party says of it by itself. */
export const factsOfKind = ({ content }: Pick<LoadedPack, 'content'>, kind: string): Facts =>
  content.parties.find(({ id }) => id === kind)?.facts ?? {}

/**
 * What the rules are told of a case: what the kind of its party says, and what was answered, the latest answer of each.
 * @param answers as `answersOf` orders them
 */
export function factsOf(
  pack: Pick<LoadedPack, 'content'>,
  process: Process,
  kind: string,
  answers: readonly Pick<CaseAnswer, 'ask' | 'value'>[],
): Facts {
  const asked = factsAsked(process)
  const told = answers.filter(({ ask }) => asked.has(ask)).map(({ ask, value }): [string, FactValue] => [ask, value])
  return { ...factsOfKind(pack, kind), ...Object.fromEntries(told) }
}
