import { inLanguage } from '#platform/i18n'
import {
  Actions,
  Button,
  Card,
  ErrorSummary,
  Grid,
  Heading,
  Lead,
  Notice,
  Page,
  Prose,
  Section,
  TextInput,
} from '#platform/ui'
import type { WayIn } from '../model/waysIn.ts'
import { to, wordsOf, type View } from './view.ts'

export interface SignInPageProps {
  view: View
  ways: readonly WayIn[]
  /** Where to go on to: a path of this site. */
  next: string
  /** Who is here already. */
  here?: string | undefined
  email?: string
  error?: string
}

/** The ways of coming in, the e-mailed link first: it needs nothing that somebody may not have. */
export function SignInPage({ view, ways, next, here, email, error }: SignInPageProps) {
  const { site, language, path } = view
  const t = wordsOf(view)
  const title = t('sign-in.title')
  const scripts = ways.flatMap(({ script }) => (script === undefined ? [] : [site.asset(script)]))
  return (
    <Page site={site} language={language} path={path} title={title} scripts={scripts} active="me" noindex>
      <ErrorSummary language={language} errors={error === undefined ? [] : [{ field: 'email', message: error }]} />
      <Heading level={1}>{title}</Heading>
      <Lead>{t('sign-in.lead')}</Lead>
      {here !== undefined && (
        <Notice>
          <p>
            {t('sign-in.here', { name: here })} <a href={to(view, '/me')}>{t('me.title')}</a>
          </p>
        </Notice>
      )}
      <Section id="link" title={t('sign-in.link')}>
        <form method="post" action={to(view, '/sign-in')} novalidate>
          <input type="hidden" name="next" value={next} />
          <TextInput
            language={language}
            name="email"
            label={t('sign-in.email')}
            hint={t('sign-in.email.hint')}
            inputmode="email"
            autocomplete="email"
            value={email}
            error={error}
            maxlength={254}
          />
          <Actions>
            <Button>{t('sign-in.send')}</Button>
          </Actions>
        </form>
      </Section>
      <Grid>
        {ways.map(({ id, name, about, href }) => (
          <Card
            key={id}
            id={`way-${id}`}
            level={2}
            title={inLanguage(name, language)}
            href={withNext(to(view, href), next)}
          >
            <p>{inLanguage(about, language)}</p>
          </Card>
        ))}
      </Grid>
      <Prose>
        <p>{t('sign-in.why')}</p>
      </Prose>
    </Page>
  )
}

const withNext = (href: string, next: string): string =>
  `${href}${href.includes('?') ? '&' : '?'}next=${encodeURIComponent(next)}`
