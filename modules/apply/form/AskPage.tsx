import type { CaseView, FormAsk } from '#modules/casework'
import type { Process } from '#modules/packs'
import type { FeilunError } from '#platform/errors'
import { Actions, Button, Details, type FieldError } from '#platform/ui'
import { ActForm, ExampleNotice } from '#modules/casework/parts'
import { caseAbove, OwnPage } from '../parts/OwnPage.tsx'
import { to, wordsOf, type View } from '../view.ts'
import { Control, type ControlProps } from './Control.tsx'
import { FileFields } from './FileFields.tsx'

export interface AskPageProps extends Omit<ControlProps, 'view' | 'asked'> {
  view: View
  case: CaseView
  process: Process
  asked: FormAsk
  why: string | undefined
  /** Which of how many this is, from 1. */
  place: { readonly at: number; readonly of: number }
  before: string | undefined
  refused: FeilunError | undefined
}

/** The control that an error is about. */
const fieldOf = (id: string, at: string): string =>
  at.startsWith(`${id}/`) ? `value-${at.slice(id.length + 1)}` : 'value'

/** One thing asked, on a page of its own. */
export function AskPage(props: AskPageProps) {
  const { view, case: shown, process, asked, question, why, place, before, wrong, refused } = props
  const t = wordsOf(view)
  const here = `/cases/${shown.reference}/form/${asked.id}`
  const errors: readonly FieldError[] = [...wrong].map(([at, message]) => ({ field: fieldOf(asked.id, at), message }))
  return (
    <OwnPage view={view} title={question} above={[caseAbove(shown, view)]} errors={errors} refused={refused}>
      <p class="fl-kicker">
        {t('ask.place', place)}
        {before !== undefined && (
          <>
            {' · '}
            <a href={to(view, `/cases/${shown.reference}/form/${before}`)}>{t('ask.back')}</a>
          </>
        )}
      </p>
      {asked.ask.kind === 'file' ? (
        <FileFields view={view} case={shown} asked={asked} question={question} wrong={wrong.get(asked.id)} />
      ) : (
        <ActForm view={view} action={here} version={shown.version}>
          <Control {...props} />
          {asked.standing.state === 'sealed' && <p>{t('bank.kept', { masked: asked.standing.masked })}</p>}
          <Actions>
            <Button>{t('ask.save')}</Button>
            {asked.standing.state === 'sealed' && (
              <a href={to(view, `/cases/${shown.reference}/form`)}>{t('bank.keep')}</a>
            )}
          </Actions>
        </ActForm>
      )}
      {why !== undefined && (
        <Details summary={t('ask.why')}>
          <p>{why}</p>
        </Details>
      )}
      <p class="fl-hint">{t('ask.saved')}</p>
      <ExampleNotice view={view} process={process} />
    </OwnPage>
  )
}
