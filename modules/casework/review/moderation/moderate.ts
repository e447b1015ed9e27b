import type { Actor } from '#modules/identity'
import { FeilunError } from '#platform/errors'
import type { Once } from '../../model/act.ts'
import type { CaseView } from '../../model/caseView.ts'
import { reviewStage } from '../assign/reviewStage.ts'
import { tooFew } from '../assign/tooFew.ts'
import type { Reviewing } from '../needs.ts'
import { isReason, wordsOf } from '../sheets/reasonLength.ts'
import { roundsOf } from '../store/rounds.ts'
import { latestDecision } from '../store/decisions.ts'
import { detail } from '../words.ts'
import { addModeration, moderationOf, signatureOf } from './entries.ts'

export interface ModerateInput extends Once {
  readonly criterion?: string
  /** Agreed for the criterion; it never replaces what a reviewer gave. */
  readonly score?: number
  readonly words: string
}

/**
 * Adds an entry to the latest review of a case, between the showing of its sheets and the decision. Entries are never changed nor taken out.
 * @throws FeilunError `sheets-sealed`, `act-not-open` after the decision, `review-incomplete` with what is wrong
 */
export async function moderate(
  needs: Reviewing,
  actor: Actor,
  reference: string,
  { version, key, criterion, score, words }: ModerateInput,
): Promise<CaseView> {
  const once = {
    key,
    act: 'moderate',
    input: { criterion: criterion?.toWellFormed(), score: String(score), words: words.toWellFormed() },
  }
  return needs.actOn(
    actor,
    { action: 'case.moderate', role: 'programme-officer', reference, version, once },
    async (act) => {
      const { connection, at } = act
      const { id: case_id, closed } = act.row()
      const review = (await roundsOf(connection, case_id)).at(-1)
      if (review === undefined || review.revealed === null) throw new FeilunError('sheets-sealed')
      const decided = await latestDecision(connection, case_id)
      if (closed !== null || (decided !== undefined && decided.at >= review.revealed))
        throw new FeilunError('act-not-open', { reference })

      const { stage, round } = review
      const { criteria } = reviewStage(act.process.stages.find(({ id }) => id === stage) ?? act.stage(), reference)
      const about = criteria.find(({ id }) => id === criterion)
      const problems = isReason(words) ? [] : [tooFew('words', words)]
      if (criterion !== undefined && about === undefined)
        problems.push(detail('criterion', 'sheet.criterion-unknown', { id: criterion }))
      if (score !== undefined && !(about && Number.isInteger(score) && score >= 0 && score <= about.max))
        problems.push(detail('score', 'sheet.score-range', { max: about?.max ?? 0 }))
      if (problems.length > 0) throw new FeilunError('review-incomplete', {}, problems)

      const number = (await moderationOf(connection, review)).length + 1
      const entry = {
        case_id,
        stage,
        round,
        number,
        at,
        by: actor.person,
        role: 'programme-officer',
        criterion: criterion ?? null,
        score: score ?? null,
        words: wordsOf(words),
      }
      const signature = signatureOf(entry)
      await addModeration(connection, { ...entry, signature })
      const body = { stage, round, number, signature, ...(criterion === undefined ? {} : { criterion }) }
      await act.record({ kind: 'moderated', role: 'programme-officer', audience: 'office', body })
    },
  )
}
