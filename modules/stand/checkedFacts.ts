import { checkFacts, type Facts } from '#engines/rules'
import { FeilunError } from '#platform/errors'
import type { Language } from '#platform/i18n'
import type { StandPack } from './standPack.ts'
import { factProblemWords } from './wording/factProblemWords.ts'

/** How many single problems an answer lists; a hostile request is not sent back whole. */
const most = 100

/**
 * Facts from outside, checked by the engine. Throws `fact-unknown` where all that is wrong is names the pack does not have, else
 * `facts-invalid`; either lists each problem in the reader's language.
 */
export function checkedFacts(raw: unknown, { program, directory }: StandPack, language: Language): Facts {
  const checked = checkFacts(program, raw)
  if (checked.ok) return checked.facts
  const details = checked.problems
    .slice(0, most)
    .map((problem) => ({ at: `/facts/${problem.fact}`, message: factProblemWords(problem, language, directory) }))
  const unknown = checked.problems.every(({ code }) => code === 'unknown-fact')
  if (unknown) throw new FeilunError('fact-unknown', { fact: checked.problems[0]?.fact ?? '' }, details)
  throw new FeilunError('facts-invalid', {}, details)
}
