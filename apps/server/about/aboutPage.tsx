import { pageType, sendKept, type App } from '#platform/http'
import type { Language } from '#platform/i18n'
import { Heading, inTongue, keepingTongue, Lead, Page, Prose, renderPage, Section, type Site } from '#platform/ui'
import { words } from './words.ts'

const limits = ['guess', 'approve', 'know', 'choose', 'speak'] as const

/** What Feilun is, how it decides, what it does not do, and what becomes of answers. */
function AboutPage({ site, language, path }: { site: Site; language: Language; path: string }) {
  const t = words(language)
  const to = (href: string) => keepingTongue(href, path)
  const data = [
    { key: 'take.blueprint', href: to('/blueprint#data') },
    { key: 'take.changes', href: to('/blueprint/changes') },
    { key: 'take.calendar', href: inTongue('/promises.ics', language) },
    { key: 'take.api', href: '/api/openapi.json' },
    { key: 'take.errors', href: to('/errors') },
  ] as const
  return (
    <Page site={site} language={language} title={t('title')} description={t('lead')} path={path}>
      <Heading level={1}>{t('title')}</Heading>
      <Lead>{t('lead')}</Lead>
      <Section id="is" title={t('is.title')}>
        <Prose>
          <p>{t('is.1')}</p>
          <p>{t('is.2')}</p>
          <p>
            <a href={to('/sources')}>{t('see.sources')}</a>
          </p>
        </Prose>
      </Section>
      <Section id="decides" title={t('decides.title')}>
        <Prose>
          <p>{t('decides.1')}</p>
          <p>{t('decides.2')}</p>
        </Prose>
      </Section>
      <Section id="not" title={t('not.title')}>
        <Prose>
          <ul>
            {limits.map((limit) => (
              <li key={limit}>{t(`not.${limit}`)}</li>
            ))}
          </ul>
          <p>
            <a href={to('/blueprint/conflicts')}>{t('see.conflicts')}</a>
          </p>
        </Prose>
      </Section>
      <Section id="privacy" title={t('privacy.title')}>
        <Prose>
          <p>{t('privacy.1')}</p>
          <p>{t('privacy.2')}</p>
        </Prose>
      </Section>
      <Section id="data" title={t('take.title')}>
        <Prose>
          <p>{t('take.1')}</p>
          <ul>
            {data.map(({ key, href }) => (
              <li key={key}>
                <a href={href}>{t(key)}</a>
              </li>
            ))}
          </ul>
          <p>{t('take.licence')}</p>
        </Prose>
      </Section>
    </Page>
  )
}

/** `/about`, the same for every pack. */
export function aboutRoutes(app: App, site: Site): void {
  app.get('/about', (request, reply) => {
    const { language, url } = request
    const write = () => renderPage(<AboutPage site={site} language={language} path={url} />)
    return sendKept(request, reply, { dependsOn: [], type: pageType, write })
  })
}
