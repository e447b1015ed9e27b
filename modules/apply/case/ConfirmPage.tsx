import type { CaseView } from '#modules/casework'
import type { Process } from '#modules/packs'
import type { FeilunError } from '#platform/errors'
import { Actions, Button, Heading, Lead, TextArea } from '#platform/ui'
import { ActForm, ExampleNotice } from '#modules/casework/parts'
import { caseAbove, OwnPage } from '../parts/OwnPage.tsx'
import { to, wordsOf, type View } from '../view.ts'

export interface ConfirmPageProps {
  view: View
  case: CaseView
  process: Process
  act: 'withdraw' | 'decline' | 'appeal' | 'accept'
  once: string
  typed: string | undefined
  wrong: ReadonlyMap<string, string>
  refused: FeilunError | undefined
}

/** Asks once more before something that cannot be taken back, and for words where they are wanted. */
export function ConfirmPage({ view, case: shown, process, act, once, typed, wrong, refused }: ConfirmPageProps) {
  const { language } = view
  const t = wordsOf(view)
  const error = wrong.get('words')
  const title = t(`confirm.${act}`)
  const errors = error === undefined ? [] : [{ field: 'words', message: error }]
  return (
    <OwnPage view={view} title={title} above={[caseAbove(shown, view)]} errors={errors} refused={refused}>
      <Heading level={1} kicker={`${shown.reference} · ${shown.party.name}`}>
        {title}
      </Heading>
      <Lead>{t(`confirm.${act}.lead`)}</Lead>
      <ActForm view={view} action={`/cases/${shown.reference}/${act}`} version={shown.version} once={once}>
        {(act === 'withdraw' || act === 'appeal') && (
          <TextArea
            language={language}
            name="words"
            label={t(`confirm.${act}.words`)}
            optional={act === 'withdraw'}
            value={typed}
            error={error}
            rows={act === 'appeal' ? 10 : 4}
          />
        )}
        <Actions>
          <Button>{t(`confirm.${act}.button`)}</Button>
          <a href={to(view, `/cases/${shown.reference}`)}>{t('confirm.back')}</a>
        </Actions>
      </ActForm>
      <ExampleNotice view={view} process={process} />
    </OwnPage>
  )
}
