import { inLanguage } from '#platform/i18n'
import {
  Actions,
  Breadcrumbs,
  Button,
  Card,
  ErrorSummary,
  Grid,
  Heading,
  Hidden,
  Lead,
  Page,
  Prose,
  Radios,
  Section,
  TextInput,
} from '#platform/ui'
import type { Actor, PartyView } from '../model/actor.ts'
import { PartyLine } from './PartyLine.tsx'
import type { Named } from './pagesNeeds.ts'
import { to, wordsOf, type View } from './view.ts'

/** A party as it was typed, with what is wrong with it. */
export interface TypedParty {
  readonly kind: string
  readonly name: string
  readonly errors: { readonly kind?: string; readonly name?: string }
}

export interface PartiesPageProps {
  view: View
  actor: Actor
  parties: readonly PartyView[]
  kinds: readonly Named[]
  typed?: TypedParty | undefined
  /** Where to go on to once a party is added: a path of this site. */
  back?: string | undefined
}

/** Whom one acts for: each with how sure that is, and a form to add one. */
export function PartiesPage({ view, actor, parties, kinds, typed, back }: PartiesPageProps) {
  const { site, language, path } = view
  const t = wordsOf(view)
  const title = t('parties.title')
  const { kind: wrongKind, name: wrongName } = typed?.errors ?? {}
  const errors = [
    ...(wrongKind === undefined ? [] : [{ field: 'kind', message: wrongKind }]),
    ...(wrongName === undefined ? [] : [{ field: 'name', message: wrongName }]),
  ]
  const others = parties.filter(({ kind }) => kind !== 'person')
  return (
    <Page site={site} language={language} path={path} title={title} active="me" noindex>
      <ErrorSummary language={language} errors={errors} />
      <Breadcrumbs language={language} items={[{ title: t('me.title'), href: to(view, '/me') }]} />
      <Heading level={1}>{title}</Heading>
      <Lead>{t('parties.lead')}</Lead>
      {others.length === 0 && <p>{t('parties.none')}</p>}
      <Grid>
        {others.map((party) => (
          <Card
            key={party.id}
            level={2}
            title={<PartyLine {...{ view, party, kinds, actor }} />}
            actions={
              <form method="post" action={to(view, '/me/parties/leave')}>
                <Button kind="quiet" name="party" value={party.id}>
                  <span aria-hidden="true">{t('parties.leave')}</span>
                  <Hidden>{t('parties.leave-what', { name: party.name })}</Hidden>
                </Button>
              </form>
            }
          />
        ))}
      </Grid>
      <Section id="add" title={t('parties.add')}>
        <form method="post" action={to(view, '/me/parties')}>
          {back !== undefined && <input type="hidden" name="next" value={back} />}
          <Radios
            language={language}
            name="kind"
            label={t('parties.kind')}
            options={kinds.map(({ id, name }) => ({ value: id, label: inLanguage(name, language) }))}
            value={typed?.kind}
            error={wrongKind}
          />
          <TextInput
            language={language}
            name="name"
            label={t('parties.name')}
            hint={t('parties.name.hint')}
            autocomplete="organization"
            value={typed?.name}
            error={wrongName}
            maxlength={200}
          />
          <Actions>
            <Button>{t('parties.add-button')}</Button>
          </Actions>
        </form>
      </Section>
      <Prose>
        <p>{t('parties.why-sure')}</p>
      </Prose>
    </Page>
  )
}
