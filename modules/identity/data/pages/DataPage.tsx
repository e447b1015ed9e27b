import { formatNumber, inLanguage } from '#platform/i18n'
import { Actions, Breadcrumbs, Button, Heading, Lead, Notice, Page, Prose, Section } from '#platform/ui'
import { words } from '../../words.ts'
import type { Consent } from '../../facts/consentStore.ts'
import { to, type View } from '../../pages/view.ts'
import type { Held } from '../createData.ts'
import { dataWords } from '../words.ts'
import { ConsentList } from './ConsentList.tsx'

export interface DataPageProps {
  view: View
  held: readonly Held[]
  consents: readonly Consent[]
  time: (at: Date) => string
  /** What was just done. */
  said?: 'given' | 'withdrawn' | undefined
}

/** What is kept of one, why and until when; who read it; what one agreed to; taking all of it along, or having it erased. */
export function DataPage({ view, held, consents, time, said }: DataPageProps) {
  const { site, language, path } = view
  const t = dataWords(language)
  const title = t('page.title')
  return (
    <Page site={site} language={language} path={path} title={title} active="me" noindex>
      <Breadcrumbs language={language} items={[{ title: words(language)('me.title'), href: to(view, '/me') }]} />
      <Heading level={1}>{title}</Heading>
      <Lead>{t('page.lead')}</Lead>
      {said !== undefined && (
        <Notice tone="positive">
          <p role="status">{t(`page.${said}`)}</p>
        </Notice>
      )}
      <Actions>
        <Button href={to(view, '/me/data/download')} download>
          {t('page.download')}
        </Button>
      </Actions>
      <p>{t('page.download.hint')}</p>
      <p>
        <a href={to(view, '/me/data/reads')}>{t('reads.title')}</a>
      </p>
      {held.map(({ holding, purposes, count }) => (
        <Section key={holding.id} id={holding.id} title={inLanguage(holding.name, language)}>
          <p>{count === 0 ? t('page.nothing') : t('page.count', { count: formatNumber(count, language) })}</p>
          <Prose>
            <ul>
              {purposes.map(({ what, until }) => (
                <li key={what.en}>
                  {t('page.purpose', { what: inLanguage(what, language), until: inLanguage(until, language) })}
                </li>
              ))}
            </ul>
          </Prose>
        </Section>
      ))}
      <ConsentList {...{ view, consents, time }} />
      <Section id="erase" title={t('erase.title')}>
        <p>{t('erase.about')}</p>
        <Actions>
          <Button kind="secondary" href={to(view, '/me/data/erase')}>
            {t('erase.look')}
          </Button>
        </Actions>
      </Section>
    </Page>
  )
}
