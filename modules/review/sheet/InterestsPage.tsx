import type { Declarable } from '#modules/casework'
import type { PartyView } from '#modules/identity'
import {
  Actions,
  Breadcrumbs,
  Button,
  ErrorSummary,
  Heading,
  Lead,
  Page,
  Radios,
  SummaryList,
  TextArea,
} from '#platform/ui'
import { partWords } from '#modules/casework/parts'
import { dateWords, lastDayOf, to, workHref, wordsOf, type View } from '../view.ts'

export interface InterestsPageProps {
  view: View
  asked: Declarable
  scheme: string
  party: PartyView | undefined
  typed: { readonly conflict: string; readonly words: string } | undefined
  wrong: ReadonlyMap<string, string>
}

/** Asks a reviewer, before anything of the case is shown, whether an interest of theirs stands in the way. */
export function InterestsPage({ view, asked, scheme, party, typed, wrong }: InterestsPageProps) {
  const { site, language, path } = view
  const t = wordsOf(view)
  const title = t('interests.title')
  const errors = [...wrong].map(([field, message]) => ({ field, message }))
  return (
    <Page
      site={site}
      language={language}
      path={path}
      title={errors.length === 0 ? title : partWords(view)('error.title', { title })}
      active="me"
      noindex
    >
      <ErrorSummary language={language} errors={errors} />
      <Breadcrumbs language={language} items={[{ title: t('queue.title'), href: to(view, '/work') }]} />
      <Heading level={1} kicker={asked.reference}>
        {title}
      </Heading>
      <Lead>{t('interests.lead')}</Lead>
      <SummaryList
        rows={[
          { term: t('queue.scheme'), description: scheme },
          { term: t('queue.party'), description: party?.name ?? t('party.unknown') },
          ...(asked.due === undefined
            ? []
            : [{ term: t('queue.due'), description: dateWords(lastDayOf(asked.due), view) }]),
        ]}
      />
      <form method="post" action={to(view, workHref(asked.reference, 'interests'))} novalidate>
        <input type="hidden" name="assignment" value={asked.assignment} />
        <Radios
          language={language}
          name="conflict"
          label={t('interests.question')}
          hint={t('interests.hint')}
          options={[
            { value: 'none', label: t('interests.none') },
            { value: 'conflict', label: t('interests.conflict'), hint: t('interests.conflict.hint') },
          ]}
          value={typed?.conflict}
          error={wrong.get('conflict')}
        />
        <TextArea
          language={language}
          name="words"
          label={t('interests.words')}
          hint={t('interests.words.hint')}
          optional
          value={typed?.words}
          error={wrong.get('words')}
          rows={3}
        />
        <Actions>
          <Button>{t('interests.button')}</Button>
        </Actions>
      </form>
    </Page>
  )
}
