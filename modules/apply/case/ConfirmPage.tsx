import type { CaseView } from '#modules/casework'
import type { Process } from '#modules/packs'
import { Actions, Breadcrumbs, Button, ErrorSummary, Heading, Lead, Page, TextArea } from '#platform/ui'
import { ActForm, ExampleNotice } from '#modules/casework/parts'
import { to, wordsOf, type View } from '../view.ts'

export interface ConfirmPageProps {
  view: View
  case: CaseView
  process: Process
  act: 'withdraw' | 'decline' | 'appeal' | 'accept'
  once: string
  typed: string | undefined
  wrong: ReadonlyMap<string, string>
}

/** Asks once more before something that cannot be taken back, and for words where they are wanted. */
export function ConfirmPage({ view, case: shown, process, act, once, typed, wrong }: ConfirmPageProps) {
  const { site, language, path } = view
  const t = wordsOf(view)
  const error = wrong.get('words')
  const title = t(`confirm.${act}`)
  return (
    <Page site={site} language={language} path={path} title={title} active="me" noindex>
      <ErrorSummary language={language} errors={error === undefined ? [] : [{ field: 'words', message: error }]} />
      <Breadcrumbs
        language={language}
        items={[
          { title: `${shown.title[language]} · ${shown.reference}`, href: to(view, `/cases/${shown.reference}`) },
        ]}
      />
      <Heading level={1}>{title}</Heading>
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
    </Page>
  )
}
