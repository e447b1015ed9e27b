import type { CaseView, FormAsk } from '#modules/casework'
import type { Process } from '#modules/packs'
import { Actions, Breadcrumbs, Button, Details, ErrorSummary, Page, type FieldError } from '#platform/ui'
import { ActForm, ExampleNotice, partWords } from '#modules/casework/parts'
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
}

/** The control that an error is about. */
const fieldOf = (id: string, at: string): string =>
  at.startsWith(`${id}/`) ? `value-${at.slice(id.length + 1)}` : 'value'

/** One thing asked, on a page of its own. */
export function AskPage(props: AskPageProps) {
  const { view, case: shown, process, asked, question, why, place, before, wrong } = props
  const { site, language, path } = view
  const t = wordsOf(view)
  const here = `/cases/${shown.reference}/form/${asked.id}`
  const errors: readonly FieldError[] = [...wrong].map(([at, message]) => ({ field: fieldOf(asked.id, at), message }))
  const title = errors.length === 0 ? question : partWords(view)('error.title', { title: question })
  return (
    <Page site={site} language={language} path={path} title={title} active="me" noindex>
      <ErrorSummary language={language} errors={errors} />
      <Breadcrumbs
        language={language}
        items={[
          { title: `${shown.title[language]} · ${shown.reference}`, href: to(view, `/cases/${shown.reference}`) },
          ...(before === undefined
            ? []
            : [{ title: t('ask.back'), href: to(view, `/cases/${shown.reference}/form/${before}`) }]),
        ]}
      />
      <p class="fl-kicker">{t('ask.place', place)}</p>
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
      <p>{t('ask.saved')}</p>
      <ExampleNotice view={view} process={process} />
    </Page>
  )
}
