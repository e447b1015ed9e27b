import { inLanguage } from '#platform/i18n'
import {
  Actions,
  Breadcrumbs,
  Button,
  Checkboxes,
  ErrorSummary,
  Heading,
  Lead,
  Notice,
  Page,
  Prose,
  Section,
  SummaryList,
} from '#platform/ui'
import { to, type View } from '../../pages/view.ts'
import { words } from '../../words.ts'
import type { WholePlan } from '../createData.ts'
import { dataWords } from '../words.ts'

export interface ErasePageProps {
  view: View
  plan: WholePlan
  /** Whether they came in so lately that it is surely they. */
  isFresh: boolean
  /** Where they come in anew. */
  signIn: string
  /** What was not ticked. */
  wrong?: string | undefined
}

/** Exactly what goes, what stays and why, what stands in the way; and the question once more. */
export function ErasePage({ view, plan, isFresh, signIn, wrong }: ErasePageProps) {
  const { site, language, path } = view
  const t = dataWords(language)
  const title = t('erase.title')
  const named = wrong === undefined ? title : t('erase.wrong-title', { title })
  const { goes, stays, hindrances } = plan
  return (
    <Page site={site} language={language} path={path} title={named} active="me" noindex>
      <ErrorSummary language={language} errors={wrong === undefined ? [] : [{ field: 'sure', message: wrong }]} />
      <Breadcrumbs
        language={language}
        items={[
          { title: words(language)('me.title'), href: to(view, '/me') },
          { title: t('page.title'), href: to(view, '/me/data') },
        ]}
      />
      <Heading level={1}>{title}</Heading>
      <Lead>{t('erase.lead')}</Lead>
      <Section id="goes" title={t('erase.goes')}>
        <Prose>
          <ul>
            {goes.map((each) => (
              <li key={each.en}>{inLanguage(each, language)}</li>
            ))}
          </ul>
        </Prose>
      </Section>
      <Section id="stays" title={t('erase.stays')}>
        <SummaryList
          rows={stays.map(({ what, why }) => ({
            term: inLanguage(what, language),
            description: inLanguage(why, language),
          }))}
        />
      </Section>
      {hindrances.length > 0 && (
        <Notice tone="attention" title={t('erase.first')}>
          <ul>
            {hindrances.map(({ why, href }) => (
              <li key={why.en}>
                {href === undefined ? (
                  inLanguage(why, language)
                ) : (
                  <a href={to(view, href)}>{inLanguage(why, language)}</a>
                )}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {hindrances.length === 0 && !isFresh && (
        <Notice title={t('erase.again')}>
          <p>{t('erase.again.why')}</p>
          <Actions>
            <Button href={signIn}>{t('erase.again.go')}</Button>
          </Actions>
        </Notice>
      )}
      {hindrances.length === 0 && isFresh && (
        <form method="post" action={to(view, '/me/data/erase')}>
          <Checkboxes
            language={language}
            name="sure"
            label={t('erase.sure.title')}
            options={[{ value: 'yes', label: t('erase.sure') }]}
            error={wrong}
          />
          <Actions>
            <Button>{t('erase.do')}</Button>
          </Actions>
        </form>
      )}
    </Page>
  )
}
