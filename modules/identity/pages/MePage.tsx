import { languages, inLanguage, localeOf, type Language } from '#platform/i18n'
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
  Radios,
  Section,
  SummaryList,
  TextInput,
} from '#platform/ui'
import type { Actor, PartyView } from '../model/actor.ts'
import type { Person } from '../people/personStore.ts'
import type { SessionView } from '../sessions/sessionStore.ts'
import { PartyLine } from './PartyLine.tsx'
import { PasskeyList } from './PasskeyList.tsx'
import { SessionList } from './SessionList.tsx'
import type { Named, PasskeyView, PlaceToGo } from './pagesNeeds.ts'
import { to, wordsOf, type View } from './view.ts'

export interface MePageProps {
  view: View
  actor: Actor
  person: Person
  parties: readonly PartyView[]
  sessions: readonly SessionView[]
  passkeys?: { readonly href: string; readonly list: readonly PasskeyView[] } | undefined
  places: readonly PlaceToGo[]
  schemes: readonly Named[]
  kinds: readonly Named[]
  time: (at: Date) => string
  /** What was just done. */
  said?: 'saved' | 'ended' | undefined
  /** A name that was typed and is none. */
  wrong?: { readonly name: string; readonly error: string } | undefined
}

const ownNames: Readonly<Record<Language, string>> = { 'zh-Hant': '繁體中文', 'zh-Hans': '简体中文', en: 'English' }

/** Who one is here, whom one acts for, and where one is signed in. */
export function MePage(props: MePageProps) {
  const { view, actor, person, parties, sessions, passkeys, places, schemes, kinds, time, said, wrong } = props
  const { site, language, path } = view
  const t = wordsOf(view)
  const title = t('me.title')
  const roles = actor.grants.map(({ role, scheme }) => {
    const name = t(`role.${role}`)
    const of = schemes.find(({ id }) => id === scheme)
    if (scheme === undefined) return t('me.role-all', { role: name })
    return t('me.role-one', { role: name, scheme: of === undefined ? scheme : inLanguage(of.name, language) })
  })
  return (
    <Page site={site} language={language} path={path} title={title} active="me" noindex>
      <ErrorSummary language={language} errors={wrong === undefined ? [] : [{ field: 'name', message: wrong.error }]} />
      <Heading level={1}>{title}</Heading>
      <Lead>{t('me.lead')}</Lead>
      {said !== undefined && (
        <Notice tone="positive">
          <p role="status">{t(`me.${said}`)}</p>
        </Notice>
      )}
      {places.length > 0 && (
        <Section id="places" title={t('me.places')}>
          <Grid>
            {places.map(({ href, title: name, about }) => (
              <Card key={href} title={inLanguage(name, language)} href={to(view, href)}>
                <p>{inLanguage(about, language)}</p>
              </Card>
            ))}
          </Grid>
        </Section>
      )}
      <Section id="parties" title={t('me.parties')}>
        <Prose>
          <ul>
            {parties.map((party) => (
              <li key={party.id}>
                <PartyLine {...{ view, party, kinds, actor }} />
              </li>
            ))}
          </ul>
        </Prose>
        <p>
          <a href={to(view, '/me/parties')}>{t('me.parties.change')}</a>
        </p>
      </Section>
      <Section id="who" title={t('me.who')}>
        <SummaryList
          rows={[
            { term: t('me.email'), description: person.email ?? t('me.no-email') },
            {
              term: t('me.roles'),
              description: roles.length === 0 ? t('me.no-roles') : roles.map((each) => <p key={each}>{each}</p>),
            },
          ]}
        />
        <form method="post" action={to(view, '/me')}>
          <TextInput
            language={language}
            name="name"
            label={t('me.name')}
            hint={t('me.name.hint')}
            autocomplete="name"
            value={wrong?.name ?? person.name}
            error={wrong?.error}
            maxlength={200}
          />
          <Radios
            language={language}
            name="language"
            label={t('me.language')}
            options={languages.map((each) => ({
              value: each,
              label: <span lang={localeOf[each]}>{ownNames[each]}</span>,
            }))}
            value={person.language}
          />
          <Actions>
            <Button>{t('me.save')}</Button>
          </Actions>
        </form>
      </Section>
      {passkeys !== undefined && <PasskeyList {...{ view, time, ...passkeys }} />}
      <SessionList {...{ view, sessions, time }} />
      <form method="post" action={to(view, '/sign-out')}>
        <Actions>
          <Button kind="secondary">{t('out.button')}</Button>
        </Actions>
      </form>
    </Page>
  )
}
