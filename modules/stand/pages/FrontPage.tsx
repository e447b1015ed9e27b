import type { Content } from '#modules/packs'
import { Cited, type Directory } from '#modules/schemes/parts'
import type { Language } from '#platform/i18n'
import {
  Button,
  Details,
  Figure,
  Grid,
  Heading,
  keepingTongue,
  Opening,
  Page,
  Prose,
  Section,
  TextInput,
  type Site,
} from '#platform/ui'
import { PartyChoices } from '../parts/PartyChoices.tsx'
import { words } from '#modules/stand/words'
import { headlinesOf } from './headline.ts'

export interface FrontPageProps {
  site: Site
  language: Language
  path: string
  content: Content
  directory: Directory
}

/** The question, and at once the first answer to it: who is asking. */
export function FrontPage({ site, language, path, content, directory }: FrontPageProps) {
  const t = words(language)
  const people = content.parties.filter(({ group }) => group !== 'organisation')
  const organisations = content.parties.filter(({ group }) => group === 'organisation')
  const headlines = headlinesOf(content, language)
  const [example] = content.pack.questions ?? []
  const withHow = content.schemes.filter(({ how }) => !('not-published' in how)).length
  return (
    <Page
      site={site}
      language={language}
      path={path}
      title={t('home.title')}
      description={t('home.lead', { city: content.pack.city[language] })}
      active="home"
      scripts={[site.asset('front.js')]}
    >
      <Opening title={t('home.title')} lead={t('home.lead', { city: content.pack.city[language] })} />
      <form method="post" action={keepingTongue('/stand', path)} class="fl-front-who" data-front autocomplete="off">
        <div class="fl-front-for">
          <Heading level={2} size="m">
            {t('home.people')}
          </Heading>
          {organisations.length > 0 && <a href="#organisations">{t('home.organisations.jump')}</a>}
        </div>
        <PartyChoices language={language} parties={people} />
        {organisations.length > 0 && (
          <Details summary={t('home.organisations.more')}>
            {/* A link to what is folded opens it. */}
            <div id="organisations">
              <PartyChoices language={language} parties={organisations} />
            </div>
          </Details>
        )}
        <p class="fl-stand-private">{t('home.private')}</p>
        <noscript>
          <p class="fl-stand-private-server">{t('who.private.server')}</p>
        </noscript>
      </form>
      {/* Sent by POST, so that no address holds what someone asks. */}
      <form method="post" action={keepingTongue('/ask#answer-title', path)} class="fl-front-ask" autocomplete="off">
        <TextInput
          language={language}
          name="q"
          label={t('home.ask')}
          hint={example === undefined ? undefined : t('home.ask.hint', { question: example[language] })}
        />
        <Button kind="secondary">{t('home.ask.submit')}</Button>
      </form>
      <Section id="numbers" title={t('home.numbers.title')}>
        <Grid columns={3}>
          {headlines.map(({ id, value, label, measure, cite }) => (
            <Figure
              key={id}
              value={value}
              label={<a href={keepingTongue(`/blueprint/${measure}`, path)}>{label[language]}</a>}
              citation={<Cited language={language} directory={directory} cite={cite} />}
            />
          ))}
        </Grid>
        <p>
          <a href={keepingTongue('/schemes', path)}>
            {t('home.numbers.how', { schemes: content.schemes.length, how: withHow })}
          </a>
        </p>
      </Section>
      <Section id="what" title={t('home.what.title')}>
        <Prose>
          <p>{t('home.what.1')}</p>
          <p>{t('home.what.2')}</p>
        </Prose>
        <div class="fl-actions">
          <a class="fl-button fl-button-secondary" href={keepingTongue('/blueprint', path)}>
            {t('home.what.blueprint')}
          </a>
          <a class="fl-button fl-button-secondary" href={keepingTongue('/sources', path)}>
            {t('home.what.sources')}
          </a>
        </div>
      </Section>
    </Page>
  )
}
