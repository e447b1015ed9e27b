import type { FindsSentences } from '../../find/createFinding.ts'
import { signs } from '../../find/signs.ts'
import { forms, type AskedQuestion } from '../askedQuestion.ts'
import { exampleOf, type Example } from './example.ts'
import { crossValidated, fitWeights, leastFor } from './fit.ts'

/** Shares, 0 to 1, of one form of the questions of one file. */
export interface CrossValidatedShares {
  readonly file: number
  readonly form: string
  readonly hitAt5: number
  readonly refused: number
}

export interface FittedConfidence {
  readonly weights: Readonly<Record<string, number>>
  /** What a sentence has to come to. */
  readonly least: number
  readonly shares: readonly CrossValidatedShares[]
}

const folds = 10

/**
 * Fits how sure an answer is to questions in all their forms, and measures it on questions that the weights were not fitted on.
 * @param files the questions of each file
 * @param refused the share of unanswerable questions to be refused, 0 to 1, as the mean over the files
 */
export async function fitConfidence(
  finding: Pick<FindsSentences, 'open'>,
  files: readonly (readonly AskedQuestion[])[],
  refused: number,
): Promise<FittedConfidence> {
  const examples: Example[] = []
  for (const [file, questions] of files.entries()) {
    const { find } = await finding.open()
    for (const question of questions) {
      for (const form of forms) examples.push(exampleOf(question, form, file, await find(question.forms[form])))
    }
  }
  const scores = crossValidated(examples, folds)
  const least = leastFor(scores, refused)
  const shareOf = (of: readonly Example[], holds: (example: Example) => boolean): number =>
    of.length === 0 ? 0 : of.filter(holds).length / of.length
  const isAnswered = (example: Example): boolean => (scores.get(example) ?? -Infinity) > least
  const shares = files.flatMap((_, file) =>
    forms.map((form): CrossValidatedShares => {
      const of = examples.filter((example) => example.file === file && example.form === form)
      return {
        file,
        form,
        hitAt5: shareOf(
          of.filter(({ isAnswerable }) => isAnswerable),
          (example) => isAnswered(example) && example.isHit,
        ),
        refused: shareOf(
          of.filter(({ isAnswerable }) => !isAnswerable),
          (example) => !isAnswered(example),
        ),
      }
    }),
  )
  const weights = fitWeights(examples)
  return {
    weights: Object.fromEntries(signs.map((sign, at) => [sign, Math.round((weights[at] ?? 0) * 1_000) / 1_000])),
    least: Math.round(least * 1_000) / 1_000,
    shares,
  }
}
