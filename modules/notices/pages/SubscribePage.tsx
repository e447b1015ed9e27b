import type { Fact } from '#engines/rules'
import {
  Actions,
  Breadcrumbs,
  Button,
  Checkboxes,
  ErrorSummary,
  Heading,
  Lead,
  Page,
  Section,
  TextInput,
} from '#platform/ui'
import type { Scheme } from '#modules/packs'
import { FactControl } from '../parts/FactControl.tsx'
import { words } from '../words.ts'
import { to, type View } from './view.ts'

/** What was typed, as it was typed. */
export type TypedWish = Readonly<Record<string, string | readonly string[]>>

export interface SubscribePageProps {
  view: View
  scheme: Scheme
  asked: readonly Fact[]
  /** Who is signed in, and so needs to give no address. */
  signedInAs: string | undefined
  typed: TypedWish
  /** What is wrong, by the name of its field. */
  errors: ReadonlyMap<string, string>
}

/** Where someone asks to be told of changes: what they get, what we keep for it, and nothing that must be answered but where to write. */
export function SubscribePage({ view, scheme, asked, signedInAs, typed, errors }: SubscribePageProps) {
  const { site, language, path } = view
  const t = words(language)
  const name = scheme.title[language]
  const title = t('subscribe.title', { scheme: name })
  const email = typed['email']
  return (
    <Page site={site} language={language} path={path} title={title} active="schemes" noindex>
      <Breadcrumbs language={language} items={[{ title: name, href: to(view, `/schemes/${scheme.id}`) }]} />
      <ErrorSummary
        language={language}
        errors={[...errors].map(([field, message]) => ({
          field: field === 'consent' ? 'consent-yes' : field,
          message,
        }))}
      />
      <Heading level={1}>{title}</Heading>
      <Lead>{t('subscribe.lead')}</Lead>
      <form method="post" action={to(view, `/subscribe/${scheme.id}`)} novalidate>
        {signedInAs === undefined ? (
          <TextInput
            language={language}
            name="email"
            label={t('subscribe.email')}
            hint={t('subscribe.email.hint')}
            inputmode="email"
            autocomplete="email"
            maxlength={254}
            value={typeof email === 'string' ? email : undefined}
            error={errors.get('email')}
          />
        ) : (
          <p>{t('subscribe.signed-in', { name: signedInAs })}</p>
        )}
        <Section id="answers" title={t('subscribe.answers')}>
          {asked.length === 0 ? (
            <p>{t('subscribe.answers.none')}</p>
          ) : (
            <>
              <p>{t('subscribe.answers.lead')}</p>
              {asked.map((fact) => (
                <FactControl
                  key={fact.id}
                  language={language}
                  fact={fact}
                  value={typed[`fact-${fact.id}`]}
                  error={errors.get(`fact-${fact.id}`)}
                />
              ))}
              <Checkboxes
                language={language}
                name="consent"
                id="consent-yes"
                label={t('subscribe.consent.title')}
                options={[{ value: 'yes', label: t('subscribe.consent'), hint: t('subscribe.consent.hint') }]}
                values={typed['consent'] === 'yes' ? ['yes'] : []}
                error={errors.get('consent')}
              />
            </>
          )}
          <Actions>
            <Button>{t('subscribe.button')}</Button>
          </Actions>
        </Section>
      </form>
    </Page>
  )
}
