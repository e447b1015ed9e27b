import { listWords, type Directory } from '#modules/schemes/parts'
import { outline } from '#modules/casework'
import { answerKey, type Content, type Process, type Scheme } from '#modules/packs'
import { formatDate } from '#platform/i18n'
import { Actions, Breadcrumbs, Button, Heading, Lead, Notice, Page, Prose, Section, SummaryList } from '#platform/ui'
import { ExampleNotice, questionOf } from '#modules/casework/parts'
import { to, wordsOf, type View } from '../view.ts'

export interface StartPageProps {
  view: View
  content: Content
  directory: Directory
  scheme: Scheme
  process: Process
  /** Whether a case can be started today. */
  state: 'open' | 'early' | 'over'
}

/** What applying takes and how it goes, before anybody signs in. */
export function StartPage({ view, content, directory, scheme, process, state }: StartPageProps) {
  const { site, language, path } = view
  const t = wordsOf(view)
  const first = process.stages.find(({ id }) => id === process.start)
  const form = process.forms.find(({ id }) => first?.kind === 'form' && first.form === id)
  const steps = outline(process, language).filter(({ usual }) => usual)
  const who = process.parties.map((id) => content.parties.find((party) => party.id === id)?.label[language] ?? id)
  return (
    <Page site={site} language={language} path={path} title={process.title[language]} active="schemes">
      <Breadcrumbs
        language={language}
        items={[
          { title: t('start.schemes'), href: to(view, '/schemes') },
          { title: scheme.title[language], href: to(view, `/schemes/${scheme.id}`) },
        ]}
      />
      <Heading level={1}>{process.title[language]}</Heading>
      <ExampleNotice view={view} process={process} />
      <Lead>{scheme.gives.text[language]}</Lead>
      <SummaryList
        rows={[
          { term: t('start.who'), description: listWords(who, 'or', language) },
          {
            term: t('start.closes'),
            description: process.closes === undefined ? t('start.no-end') : formatDate(process.closes, language),
          },
          { term: t('start.often'), description: t(`start.awards.${process.awards}`) },
        ]}
      />
      {state === 'open' ? (
        <Actions>
          <Button href={to(view, `/apply/${scheme.id}/begin`)}>{t('start.begin')}</Button>
        </Actions>
      ) : (
        <Notice tone="waiting">
          <p>
            {state === 'early'
              ? t('start.early', { date: formatDate(process.opens ?? '', language) })
              : t('start.over', { date: formatDate(process.closes ?? '', language) })}
          </p>
        </Notice>
      )}
      <p>{t('start.sign-in')}</p>
      {form !== undefined && (
        <Section id="asked" title={t('start.asked')}>
          <p>{t('start.asked.lead')}</p>
          <Prose>
            <ul>
              {form.asks.map((ask) => (
                <li key={answerKey(ask)}>{questionOf(ask, directory, language)}</li>
              ))}
            </ul>
          </Prose>
        </Section>
      )}
      <Section id="steps" title={t('start.steps')}>
        <Prose>
          <ol>
            {steps.map(({ id, name, by, days }) => (
              <li key={id}>
                <strong>{name}</strong>
                {by !== undefined && days !== undefined && ` — ${t('start.step', { who: t(`who.${by}`), days })}`}
              </li>
            ))}
          </ol>
        </Prose>
        <p>{t('start.steps.note')}</p>
      </Section>
    </Page>
  )
}
