import type { PlainDate } from '#engines/rules'
import type { LoadedPack } from '#modules/packs'
import type { Language } from '#platform/i18n'
import { ErrorSummary, Heading, keepingTongue, Lead, Notice, Page, type Site } from '#platform/ui'
import type { Answer } from '../answer/answer.ts'
import { AnswerView } from '../parts/AnswerView.tsx'
import type { SourcesRead } from '../parts/asked.ts'
import { Examples } from '../parts/Examples.tsx'
import { QuestionForm } from '../parts/QuestionForm.tsx'
import { Tongues } from '../parts/Tongues.tsx'
import { words } from '../words.ts'

/** A page of asking: nothing asked yet, a question that cannot be looked up, or one with its answer. */
export type AskState =
  | { readonly kind: 'first' }
  | { readonly kind: 'refused'; readonly question: string; readonly error: string }
  | {
      readonly kind: 'answered'
      readonly question: string
      readonly answer: Answer
      readonly sources: SourcesRead
      readonly followed: 'followed' | 'as-asked'
    }

export interface AskPageProps {
  site: Site
  language: Language
  path: string
  loaded: LoadedPack
  asOf: PlainDate
  state: AskState
}

/** Says that no answer came and how to go on. The server draws it, hidden, since its words must be there when the network is not. */
function Failure({ language }: { language: Language }) {
  const t = words(language)
  return (
    <div data-failure role="alert" hidden>
      <Notice tone="attention" title={t('ask.failed.title')}>
        <p data-failed>{t('ask.failed')}</p>
        <p data-offline>{t('ask.offline')}</p>
        <button class="fl-button fl-button-secondary" type="button" data-retry>
          {t('ask.retry')}
        </button>
      </Notice>
    </div>
  )
}

function Asked({ language, path, loaded, asOf, state }: AskPageProps) {
  if (state.kind !== 'answered') return null
  const { question, answer, sources, followed } = state
  const t = words(language)
  return (
    <>
      {followed === 'followed' && <Tongues language={language} question={question} followed={followed} />}
      <p class="fl-asked-refined" hidden data-refined>
        <button class="fl-button fl-button-secondary" type="button">
          {t('answer.refined.show')}
        </button>
      </p>
      <AnswerView context={{ language, path, question, loaded, sources }} answer={answer} asOf={asOf} />
      {followed === 'as-asked' && <Tongues language={language} question={question} followed={followed} />}
    </>
  )
}

/** "Ask the programme" in one state. It works by a plain form; with script, `fl-ask` shows answers as they come. */
export function AskPage(props: AskPageProps) {
  const { site, language, path, loaded, state } = props
  const t = words(language)
  const question = state.kind === 'first' ? '' : state.question
  const error = state.kind === 'refused' ? state.error : undefined
  return (
    <Page
      site={site}
      language={language}
      path={path}
      title={t(error === undefined ? (state.kind === 'answered' ? 'answer.page' : 'ask.title') : 'ask.error.title')}
      description={t('ask.lead')}
      active="ask"
      noindex={state.kind !== 'first'}
      scripts={[site.asset('ask.js')]}
    >
      <ErrorSummary language={language} errors={error === undefined ? [] : [{ field: 'q', message: error }]} />
      <Heading level={1} size={state.kind === 'answered' ? 'l' : 'xl'}>
        {t('ask.title')}
      </Heading>
      {state.kind === 'first' && <Lead>{t('ask.lead')}</Lead>}
      <fl-ask
        data-stream={keepingTongue('/ask/stream', path)}
        data-finding={t('ask.finding')}
        data-refined-said={t('answer.refined')}
      >
        <QuestionForm
          language={language}
          path={path}
          question={question}
          error={error}
          again={state.kind === 'answered' ? 'again' : 'first'}
        />
        <Failure language={language} />
        <Asked {...props} />
      </fl-ask>
      <Examples language={language} path={path} questions={loaded.content.pack.questions ?? []} />
    </Page>
  )
}
