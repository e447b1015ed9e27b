import type { PartyView } from '#modules/identity'
import type { Content, Process, Scheme } from '#modules/packs'
import { listWords } from '#modules/schemes/parts'
import { Actions, Breadcrumbs, Button, ErrorSummary, Heading, Lead, Notice, Page, Radios } from '#platform/ui'
import { ExampleNotice, partWords } from '#modules/casework/parts'
import { to, wordsOf, type View } from '../view.ts'

export interface BeginPageProps {
  view: View
  content: Content
  scheme: Scheme
  process: Process
  /** Those of the reader's parties that may apply. */
  parties: readonly PartyView[]
  /** How many answers of "where do I stand" are taken along. */
  carried: number
  once: string
  error?: string | undefined
}

/** For whom one applies. */
export function BeginPage({ view, content, scheme, process, parties, carried, once, error }: BeginPageProps) {
  const { site, language, path } = view
  const t = wordsOf(view)
  const here = `/apply/${scheme.id}/begin`
  const kind = (id: string) => content.parties.find((party) => party.id === id)?.label[language] ?? t('party.person')
  const title = error === undefined ? t('begin.title') : partWords(view)('error.title', { title: t('begin.title') })
  return (
    <Page site={site} language={language} path={path} title={title} active="schemes" noindex>
      <ErrorSummary language={language} errors={error === undefined ? [] : [{ field: 'party', message: error }]} />
      <Breadcrumbs
        language={language}
        items={[{ title: scheme.title[language], href: to(view, `/apply/${scheme.id}`) }]}
      />
      <ExampleNotice view={view} process={process} />
      {parties.length === 0 ? (
        <>
          <Heading level={1}>{t('begin.title')}</Heading>
          <Notice tone="next" title={t('begin.none')}>
            <p>{t('begin.none.kinds', { kinds: listWords(process.parties.map(kind), 'or', language) })}</p>
          </Notice>
          <Actions>
            <Button href={to(view, `/me/parties?next=${encodeURIComponent(here)}`)}>{t('begin.add')}</Button>
          </Actions>
        </>
      ) : (
        <form method="post" action={to(view, here)}>
          <input type="hidden" name="key" value={once} />
          <Radios
            language={language}
            name="party"
            label={t('begin.title')}
            asTitle
            options={parties.map(({ id, name, kind: is }) => ({ value: id, label: name, hint: kind(is) }))}
            value={parties.length === 1 ? parties[0]?.id : undefined}
            error={error}
          />
          {carried > 0 && <Lead>{t.count('begin.carried', carried)}</Lead>}
          <Actions>
            <Button>{t('begin.button')}</Button>
            <a href={to(view, `/me/parties?next=${encodeURIComponent(here)}`)}>{t('begin.other')}</a>
          </Actions>
        </form>
      )}
    </Page>
  )
}
