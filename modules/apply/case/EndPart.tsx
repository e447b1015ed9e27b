import { lettersOf } from '#modules/casework'
import { lastDayOf } from '#modules/casework/parts'
import { Actions, Button, Notice } from '#platform/ui'
import { stateTone } from '../parts/stateWords.ts'
import { dateWords, to, wordsOf } from '../view.ts'
import type { CasePageProps } from './casePageProps.ts'

/** How a case ended, and what can still be done. */
export function EndPart({ view, case: shown, now }: Pick<CasePageProps, 'view' | 'case' | 'now'>) {
  const { step, result, stage, reference, acts, appealUntil, closed } = shown
  const t = wordsOf(view)
  if (step !== 'ended' || result === undefined) return null
  const letter = lettersOf(shown).find(({ kind }) => kind !== 'received' && kind !== 'paid')
  const appeals = acts.includes('appeal') && appealUntil !== undefined
  return (
    <Notice tone={stateTone(shown, now)} title={stage.name[view.language]}>
      <p>{t(`end.${result}`, { date: dateWords(closed ?? now, view) })}</p>
      {appeals && <p>{t('end.appeal', { date: dateWords(lastDayOf(appealUntil), view) })}</p>}
      {(letter !== undefined || appeals) && (
        <Actions>
          {letter !== undefined && (
            <Button href={to(view, `/cases/${reference}/letter?of=${letter.id}`)}>{t('decision.letter')}</Button>
          )}
          {appeals && (
            <Button kind="secondary" href={to(view, `/cases/${reference}/appeal`)}>
              {t('else.appeal')}
            </Button>
          )}
        </Actions>
      )}
    </Notice>
  )
}
