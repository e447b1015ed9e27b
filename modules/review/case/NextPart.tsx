import type { CaseView, OpenAct } from '#modules/casework'
import { Actions, Button, Notice } from '#platform/ui'
import { stateWords } from '../parts/stateWords.ts'
import { dateWords, leftWords, to, workHref, wordsOf, type View } from '../view.ts'

/** What leads on, the most pressing first: one button to a page. */
const ways = [
  ['decide', 'decide'],
  ['check', 'check'],
  ['accept-report', 'report'],
  ['assign', 'reviewers'],
  ['review', 'sheet'],
] as const satisfies readonly (readonly [OpenAct, string])[]

export interface NextPartProps {
  view: View
  case: CaseView
  /** When the reader locked a sheet of the review that goes on: then it waits for the others. */
  locked: Date | undefined
  now: Date
}

/** Who has to do what now, by when, and the way to it for whoever can. */
export function NextPart({ view, case: shown, locked, now }: NextPartProps) {
  const { next, acts, reference } = shown
  const t = wordsOf(view)
  if (next === undefined) return null
  const way = ways.find(([act]) => acts.includes(act) && !(act === 'review' && locked !== undefined))
  return (
    <Notice tone={way === undefined ? 'waiting' : 'next'} title={t('next.title', { name: next.name[view.language] })}>
      <p>
        {stateWords(shown, view)}
        {next.due !== undefined && ` · ${leftWords(next.due, view, now)}`}
      </p>
      {next.clock === 'stands' && <p>{t('next.stands')}</p>}
      {locked !== undefined && <p>{t('sheet.locked', { date: dateWords(locked, view) })}</p>}
      {way !== undefined && (
        <Actions>
          <Button href={to(view, workHref(reference, way[1]))}>{t(`do.${way[0]}`)}</Button>
          {acts.includes('ask') && <a href={to(view, workHref(reference, 'ask'))}>{t('do.ask')}</a>}
        </Actions>
      )}
    </Notice>
  )
}
