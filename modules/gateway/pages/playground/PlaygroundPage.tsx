import { Actions, Breadcrumbs, Button, Heading, Lead, Page, Section, Select, TextArea } from '#platform/ui'
import type { ProjectView } from '../../projects/model/projects.ts'
import { ProjectNav } from '../project/ProjectNav.tsx'
import type { View } from '../view.ts'
import { playgroundWords } from './words.ts'

/** What came of a question that was sent without a script. */
export type Told =
  | { readonly kind: 'answered'; readonly answer: string; readonly call: string }
  | { readonly kind: 'refused'; readonly message: string; readonly call: string | undefined }

export interface PlaygroundPageProps {
  readonly view: View
  readonly project: ProjectView
  readonly models: readonly string[]
  /** Undefined before one has begun. */
  readonly key: string | undefined
  readonly typed: { readonly model: string; readonly question: string } | undefined
  readonly told: Told | undefined
}

function Answer({ view: { language, to }, told }: { view: View; told: Told | undefined }) {
  const t = playgroundWords(language)
  return (
    <Section id="answer" title={t('answer')}>
      <div data-part="answer" class="fl-written" aria-live="polite">
        {told?.kind === 'answered' && told.answer}
        {told?.kind === 'refused' && t('failed', { message: told.message })}
      </div>
      <p data-part="verdict" role="status">
        {told?.call !== undefined && <a href={to(`/gateway/calls/${told.call}`)}>{t('verdict')}</a>}
      </p>
      <p data-part="cost" class="fl-hint" />
    </Section>
  )
}

/** Asks a model with a key of one's own, through the same door as every other call. */
export function PlaygroundPage({ view, project, models, key, typed, told }: PlaygroundPageProps) {
  const { site, language, path, t: shared, to } = view
  const t = playgroundWords(language)
  const base = `/gateway/projects/${project.id}/playground`
  return (
    <Page
      site={site}
      language={language}
      path={path}
      title={`${t('title')}: ${project.name}`}
      noindex
      scripts={[site.asset('gateway-playground.js')]}
    >
      <Breadcrumbs language={language} items={[{ title: shared('project.crumb'), href: to('/gateway') }]} />
      <Heading level={1}>{project.name}</Heading>
      <ProjectNav view={view} id={project.id} here="playground" canManage />
      <Lead>{t('lead')}</Lead>
      {models.length === 0 ? (
        <p>{t('models.none')}</p>
      ) : key === undefined ? (
        <form method="post" action={to(`${base}/begin`)}>
          <p>{t('begin.about')}</p>
          <Actions>
            <Button>{t('begin')}</Button>
          </Actions>
        </form>
      ) : (
        <fl-playground
          class="fl-period"
          data-calls={to('/gateway/calls/ID.json')}
          data-waiting={t('waiting')}
          data-reading={t('verdict.reading')}
          data-late={t('verdict.late')}
          data-failed={t('failed', { message: '{message}' })}
          data-stop={t('stop')}
        >
          <form method="post" action={to(`${base}/ask`)} autocomplete="off">
            <input type="hidden" name="key" value={key} />
            <Select
              language={language}
              name="model"
              label={t('model')}
              value={typed?.model}
              options={models.map((model) => ({ value: model, label: model }))}
            />
            <TextArea
              language={language}
              name="question"
              label={t('question')}
              hint={t('question.hint')}
              value={typed?.question}
              maxlength={20_000}
            />
            <Actions>
              <Button>{t('send')}</Button>
            </Actions>
          </form>
          <Answer view={view} told={told} />
        </fl-playground>
      )}
    </Page>
  )
}
