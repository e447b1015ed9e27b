import { z } from 'zod'
import { personalKinds, readPolicy, type GuardPolicy } from '#engines/guard'
import { everyRulesWords, type RulesWords } from './words.ts'

/** Fields of a form by their names; what kinds there are, the guard says. */
export const typedPolicy = z.record(z.string().max(60), z.string().max(200_000))
export type TypedPolicy = z.output<typeof typedPolicy>

const termActions = ['flag', 'mask', 'block'] as const
/** What to do with a word, as somebody wrote it: in any of the three languages, or as policies themselves say it. */
const actionOf = (written: string) =>
  termActions.find((action) =>
    [action, ...everyRulesWords.map((t) => t(action))].some((known) => known.toLowerCase() === written.toLowerCase()),
  )

/** What a form shows of a policy. */
export const typedOf = (
  { personal, personalInAnswers, injection, terms, onFailure }: GuardPolicy,
  t: RulesWords,
): TypedPolicy => ({
  ...Object.fromEntries(
    personalKinds.flatMap((kind) => [
      [`asked-${kind}`, personal[kind] ?? 'off'],
      [`answered-${kind}`, personalInAnswers[kind] ?? 'off'],
    ]),
  ),
  direct: injection?.direct ?? 'off',
  indirect: injection?.indirect ?? 'off',
  second: injection?.secondOpinion ?? 'off',
  terms: terms.map(({ text, action }) => `${text}${t('terms.comma')}${t(action)}`).join('\n'),
  failure: onFailure,
})

const chosen = (typed: TypedPolicy, prefix: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    personalKinds.flatMap((kind) => {
      const action = typed[`${prefix}-${kind}`]
      return action === undefined || action === 'off' ? [] : [[kind, action]]
    }),
  )

/** What one kind of attack is met with, where only the other or a second opinion was chosen: looked for, and said. */
const orFlag = (action: string | undefined): string => (action === undefined || action === 'off' ? 'flag' : action)

/** The policy that was meant, or what is wrong with it. */
export function policyOf(
  typed: TypedPolicy,
  t: RulesWords,
): { readonly policy: GuardPolicy } | { readonly wrong: readonly string[] } {
  const lines = (typed['terms'] ?? '').split(/\r?\n/)
  const wrong: string[] = []
  const terms = lines.flatMap((line, at) => {
    if (line.trim() === '') return []
    const parts = /^(.*\S)\s*[,，]\s*([^,，]*)$/.exec(line)
    const action = actionOf(parts?.[2]?.trim() ?? '')
    if (action === undefined) wrong.push(t('wrong.term', { line: at + 1 }))
    return action === undefined ? [] : [{ text: parts?.[1]?.trim(), action }]
  })
  const { direct, indirect, second } = typed
  const isOff = [direct, indirect, second].every((choice) => (choice ?? 'off') === 'off')
  const secondOpinion = second === 'off' ? undefined : second
  const read = readPolicy({
    personal: chosen(typed, 'asked'),
    personalInAnswers: chosen(typed, 'answered'),
    injection: isOff ? undefined : { direct: orFlag(direct), indirect: orFlag(indirect), secondOpinion },
    terms,
    onFailure: typed['failure'] ?? 'closed',
  })
  if (read.kind === 'faults') wrong.push(...read.faults.map(({ path, says }) => `${path}: ${says}`))
  return read.kind === 'policy' && wrong.length === 0 ? { policy: read.policy } : { wrong }
}
