import { inLanguage } from '#platform/i18n'
import {
  Actions,
  Breadcrumbs,
  Button,
  Card,
  ErrorSummary,
  Grid,
  Heading,
  Lead,
  Notice,
  Page,
  Pagination,
  Section,
  Select,
  TextInput,
} from '#platform/ui'
import { ROLES } from '../model/actor.ts'
import type { PeoplePage as List } from '../people/peopleList.ts'
import { GrantList } from './GrantList.tsx'
import type { Named } from './pagesNeeds.ts'
import { to, wordsOf, type View } from './view.ts'

/** An invitation as it was typed, with what is wrong with it. */
export interface TypedInvitation {
  readonly name: string
  readonly email: string
  readonly role: string
  readonly scheme: string
  readonly errors: readonly { readonly at: string; readonly message: string }[]
}

export interface PeoplePageProps {
  view: View
  list: List
  search?: string | undefined
  page: number
  pages: number
  said?: 'invited' | 'sent' | 'ended' | undefined
  /** A link that was just made, shown once. */
  made?: { readonly name: string; readonly link: string } | undefined
  time: (at: Date) => string
  schemes: readonly Named[]
  typed?: TypedInvitation | undefined
}

/** Who works here and in which roles; inviting and ending. */
export function PeoplePage(props: PeoplePageProps) {
  const { view, list, search, page, pages, said, made, time, schemes, typed } = props
  const { site, language, path } = view
  const t = wordsOf(view)
  const title = t('people.title')
  const hrefOf = (n: number) =>
    to(view, `/people?${new URLSearchParams({ ...(search === undefined ? {} : { search }), page: String(n) })}`)
  return (
    <Page site={site} language={language} path={path} title={title} active="me" noindex>
      <ErrorSummary
        language={language}
        errors={(typed?.errors ?? []).map(({ at, message }) => ({ field: at, message }))}
      />
      <Breadcrumbs language={language} items={[{ title: t('me.title'), href: to(view, '/me') }]} />
      <Heading level={1}>{title}</Heading>
      <Lead>{t('people.lead')}</Lead>
      {(made !== undefined || said === 'sent' || said === 'ended') && (
        <Notice tone="positive">
          <p role="status">
            {made !== undefined && t('people.invited-link', made)}
            {said === 'sent' && t('people.invited-sent')}
            {said === 'ended' && t('people.ended')}
          </p>
        </Notice>
      )}
      <Section id="list" title={t.count('people.count', list.total)}>
        <form method="get" action="/people">
          <TextInput language={language} name="search" label={t('people.search')} value={search} maxlength={200} />
          <Actions>
            <Button kind="secondary">{t('people.search-button')}</Button>
            {search !== undefined && (
              <Button kind="quiet" href={to(view, '/people')}>
                {t('people.all')}
              </Button>
            )}
          </Actions>
        </form>
        {list.people.length === 0 && <p>{t('people.none')}</p>}
        <Grid>
          {list.people.map(({ id, name, email, grants }) => (
            <Card key={id} title={name} kicker={email}>
              <GrantList {...{ view, name, grants, schemes, time }} />
            </Card>
          ))}
        </Grid>
        <Pagination language={language} page={page} pages={pages} href={hrefOf} />
      </Section>
      <InviteForm {...{ view, schemes, typed }} />
    </Page>
  )
}

function InviteForm({ view, schemes, typed }: Pick<PeoplePageProps, 'view' | 'schemes' | 'typed'>) {
  const { language } = view
  const t = wordsOf(view)
  const wrong = (field: string) => typed?.errors.find(({ at }) => at === field)?.message
  const roles = ROLES.filter((role) => role !== 'applicant')
  return (
    <Section id="invite" title={t('people.invite')}>
      <form method="post" action={to(view, '/people')}>
        <TextInput
          language={language}
          name="name"
          label={t('people.name')}
          value={typed?.name}
          error={wrong('name')}
          maxlength={200}
        />
        <TextInput
          language={language}
          name="email"
          label={t('people.email')}
          hint={t('people.email.hint')}
          optional
          inputmode="email"
          value={typed?.email}
          error={wrong('email')}
          maxlength={254}
        />
        <Select
          language={language}
          name="role"
          label={t('people.role')}
          options={roles.map((role) => ({ value: role, label: t(`role.${role}`) }))}
          value={typed?.role}
          error={wrong('role')}
        />
        <Select
          language={language}
          name="scheme"
          label={t('people.scheme')}
          options={[
            { value: '', label: t('people.scheme.all') },
            ...schemes.map(({ id, name }) => ({ value: id, label: inLanguage(name, language) })),
          ]}
          value={typed?.scheme}
        />
        <Actions>
          <Button>{t('people.invite-button')}</Button>
        </Actions>
      </form>
    </Section>
  )
}
