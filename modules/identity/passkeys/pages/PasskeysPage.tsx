import { formatDate, type Language } from '#platform/i18n'
import {
  Actions,
  Breadcrumbs,
  Button,
  Heading,
  Hidden,
  Lead,
  Page,
  Section,
  SummaryList,
  TextInput,
  keepingTongue,
  type Site,
} from '#platform/ui'
import type { Passkey } from '../passkeyStore.ts'
import { words as identityWords } from '../../words.ts'
import { words } from '../words.ts'

export interface PasskeysPageProps {
  site: Site
  language: Language
  path: string
  passkeys: readonly Passkey[]
  /** The calendar day of an instant, `2026-02-25`. */
  dayOf: (at: Date) => string
}

/** A person's passkeys, by the names that they gave them. */
export function PasskeysPage({ site, language, path, passkeys, dayOf }: PasskeysPageProps) {
  const t = words(language)
  const written = (at: Date): string => formatDate(dayOf(at), language)
  const about = ({ madeAt, usedAt, backedUp }: Passkey) => (
    <>
      {t('made', { date: written(madeAt) })}
      <br />
      {usedAt === undefined ? t('unused') : t('used', { date: written(usedAt) })}
      <br />
      {t(backedUp ? 'synced' : 'one-device')}
    </>
  )
  const remove = ({ id, label }: Passkey) => (
    <form method="post" action={keepingTongue('/me/passkeys/remove', path)}>
      <input type="hidden" name="id" value={id} />
      <Button kind="secondary">
        {t('remove')}
        <Hidden> {t('remove.which', { label })}</Hidden>
      </Button>
    </form>
  )
  const rows = passkeys.map((each) => ({
    term: each.label,
    description: (
      <>
        <p>{about(each)}</p>
        {remove(each)}
      </>
    ),
  }))
  return (
    <Page
      site={site}
      language={language}
      path={path}
      title={t('title')}
      scripts={[site.asset('passkey.js')]}
      active="me"
      noindex
    >
      <Breadcrumbs
        language={language}
        items={[{ title: identityWords(language)('me.title'), href: keepingTongue('/me', path) }]}
      />
      <Heading level={1}>{t('title')}</Heading>
      <Lead>{t('lead')}</Lead>
      {passkeys.length === 0 ? <p>{t('none')}</p> : <SummaryList rows={rows} />}
      {passkeys.length > 0 && <p>{t('remove.about')}</p>}
      <noscript>
        <p>{t('needs-script')}</p>
      </noscript>
      <fl-passkey-add
        hidden
        data-options="/me/passkeys/options"
        data-finish="/me/passkeys"
        data-busy={t('busy')}
        data-cancelled={t('cancelled')}
        data-not-here={t('not-here')}
      >
        <Section id="add" title={t('add.title')}>
          <form>
            <TextInput language={language} name="label" label={t('add.label')} hint={t('add.hint')} maxlength={100} />
            <Actions>
              <Button>{t('add.button')}</Button>
            </Actions>
          </form>
        </Section>
        <p role="status" />
      </fl-passkey-add>
    </Page>
  )
}
